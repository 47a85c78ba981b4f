using Answerable.Domain.Cases;

namespace Answerable.Records.Cases.Exchange;

/// <summary>The name that is most like a misspelt one, to be offered.</summary>
internal static class NearestName
{
    /// <returns>Null where none is near enough: more than two letters in five differ.</returns>
    public static string? Of(string written, IEnumerable<string> names)
    {
        var sought = SearchKey.Of(written);
        return names
            .Select(name => (Name: name, Key: SearchKey.Of(name)))
            .Select(pair => (pair.Name, Far: pair.Key.Contains(sought, StringComparison.Ordinal) && sought.Length > 2 ? 1 : Distance(sought, pair.Key), Most: Math.Max(sought.Length, pair.Key.Length)))
            .Where(pair => pair.Far * 5 <= pair.Most * 2)
            .OrderBy(pair => pair.Far).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name).FirstOrDefault();
    }

    /// <summary>How many letters must be put in, left out or changed.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) * 5 > Math.Max(one.Length, other.Length) * 2)
        {
            return int.MaxValue / 5;
        }

        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (var at = 1; at <= one.Length; at++)
        {
            var corner = row[0];
            row[0] = at;
            for (var over = 1; over <= other.Length; over++)
            {
                var above = row[over];
                row[over] = Math.Min(Math.Min(above, row[over - 1]) + 1, corner + (one[at - 1] == other[over - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
