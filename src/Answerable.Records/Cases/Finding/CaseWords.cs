using Answerable.Domain.Cases;

namespace Answerable.Records.Cases.Finding;

/// <summary>The words by which a case is found: each once, without accents, capitals and signs; the same folding as for what is typed.</summary>
internal static class CaseWords
{
    /// <summary>Longer ones are cut, here and in what is typed: a database limits its words.</summary>
    public const int LongestWord = 60;

    /// <summary>So many words of one case are kept; nobody searches for the rest of a book.</summary>
    private const int Most = 5_000;

    /// <summary>A word that stands in every case of a body and in no other: other bodies' cases are not even looked through.</summary>
    public static string BodyWord(Guid bodyId) => $"body{bodyId:N}";

    public static IReadOnlyCollection<string> Of(Guid bodyId, string reference, IEnumerable<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal) { BodyWord(bodyId) };
        // The number alone, as people say it: 123 for C-2026-000123.
        words.Add(reference[(reference.LastIndexOf('-') + 1)..].TrimStart('0') is { Length: > 0 } number ? number : "0");
        Add(words, reference);
        foreach (var text in texts.OfType<string>())
        {
            Add(words, text);
        }

        return words;
    }

    /// <summary>The parts of what stands between spaces, and where a hyphen joins them the whole as well.</summary>
    public static (string[] Parts, string? Joined) Fold(string chunk)
    {
        var key = SearchKey.Of(chunk);
        string[] parts = [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut)];
        return (parts, parts.Length > 1 && chunk.Contains('-', StringComparison.Ordinal) ? Cut(string.Concat(parts)) : null);
    }

    private static void Add(HashSet<string> words, string text)
    {
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count >= Most)
            {
                return;
            }

            var (parts, joined) = Fold(chunk);
            words.UnionWith(parts);
            if (joined is not null)
            {
                words.Add(joined);
            }
        }
    }

    private static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord];
}
