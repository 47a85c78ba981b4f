using System.Globalization;

namespace Answerable.Domain.Editions;

/// <summary>What changed between two editions, as one would tell a member of the public.</summary>
public static class ChangeWords
{
    /// <summary>So many are named one by one; more are counted.</summary>
    private const int MostNamed = 5;

    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] s_days = ["d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>Statuses that say what was done to a row; the others say how it stands.</summary>
    private static readonly HashSet<string> s_done = new(StringComparer.OrdinalIgnoreCase) { "completed", "hibernated", "deferred", "discontinued", "withdrawn", "cancelled", "rejected", "accepted" };

    public static IReadOnlyList<string> Of(EditionChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var sentences = changes.Tables.SelectMany(table => Of(table, isOnly: changes.Tables.Count == 1)).ToList();
        sentences.AddRange(changes.Texts.Select(heading => $"What stands under “{heading}” is different."));
        return sentences.Count > 0 ? sentences : ["Nothing in the tables or the texts is different."];
    }

    /// <summary>The day that a cell says, or null where it says something else.</summary>
    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell.Trim(), s_days, s_english, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<string> Of(TableChanges table, bool isOnly)
    {
        var noun = Noun.Of(table.Title, [.. table.Changed.Select(row => row.Name), .. table.Added.Select(row => row.Name), .. table.Removed.Select(row => row.Name)]);
        var within = isOnly ? "" : $" in “{table.Title}”";
        var cells = table.Changed.SelectMany(row => row.Cells.Select(cell => (Row: row.Name, Cell: cell))).ToList();
        foreach (var moved in cells.Where(change => IsStatus(change.Cell) && change.Cell.After.Length > 0).GroupBy(change => change.Cell.After, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            yield return Sentence($"{noun.Some([.. moved.Select(change => change.Row)])}{within} {Became(moved.Key, moved.Count())}");
        }

        foreach (var sentence in cells.Where(change => IsMoved(change.Cell)).GroupBy(change => change.Cell.Header, StringComparer.Ordinal).SelectMany(group => Moves(noun, group.Key, [.. group])))
        {
            yield return sentence;
        }

        if (table.Added.Count > 0)
        {
            yield return Sentence($"{noun.Some([.. table.Added.Select(row => row.Name)])} {Were(table.Added.Count)} added{within}");
        }

        if (table.Removed.Count > 0)
        {
            yield return Sentence($"{noun.Some([.. table.Removed.Select(row => row.Name)])} {Were(table.Removed.Count)} taken out{within}");
        }

        // What is different in the same rows is told in one sentence.
        foreach (var rest in cells.Where(change => !(IsStatus(change.Cell) && change.Cell.After.Length > 0) && !IsMoved(change.Cell))
            .GroupBy(change => change.Cell.Header, StringComparer.Ordinal)
            .Select(column => (column.Key, Rows: column.Select(change => change.Row).ToList()))
            .GroupBy(column => string.Join('\n', column.Rows), StringComparer.Ordinal))
        {
            var headers = rest.Select(column => $"“{column.Key}”").ToList();
            yield return Sentence($"{(headers.Count == 1 ? $"{headers[0]} says" : $"{string.Join(", ", headers.SkipLast(1))} and {headers[^1]} say")} something else for {noun.Some(rest.First().Rows)}{within}", keepsFirst: true);
        }

        foreach (var header in table.AddedColumns)
        {
            yield return $"The column “{header}” is new{within}.";
        }

        foreach (var header in table.RemovedColumns)
        {
            yield return $"The column “{header}” is no longer there{within}.";
        }
    }

    private static IEnumerable<string> Moves(Noun noun, string header, List<(string Row, CellChange Cell)> moves)
    {
        if (moves.Count <= MostNamed)
        {
            foreach (var (row, cell) in moves)
            {
                yield return $"“{header}” of {noun.One(row)} moved from {Said(cell.Before)} to {Said(cell.After)}.";
            }

            yield break;
        }

        var later = moves.Count(move => Day(move.Cell.After) > Day(move.Cell.Before));
        yield return $"“{header}” of {moves.Count} {noun.Several} moved: {later} to a later day, {moves.Count - later} to an earlier one.";
    }

    private static bool IsStatus(CellChange cell) => string.Equals(cell.Column, EditionFilter.StatusColumn, StringComparison.Ordinal);

    private static bool IsMoved(CellChange cell) => Day(cell.Before) is not null && Day(cell.After) is not null;

    private static string Became(string status, int count) =>
        s_done.Contains(status) ? $"{Were(count)} {Lower(status)}" : $"{(count == 1 ? "is" : "are")} now marked “{status}”";

    private static string Were(int count) => count == 1 ? "was" : "were";

    private static string Said(string cell) => Day(cell)?.ToString("d MMMM yyyy", s_english) ?? cell;

    /// <summary>"On target" is "on target", "BAU" stays.</summary>
    private static string Lower(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLower(words[0], s_english) + words[1..] : words;

    private static string Sentence(string words, bool keepsFirst = false) => (keepsFirst ? words : char.ToUpper(words[0], s_english) + words[1..]) + ".";

    /// <summary>
    /// What the rows of a table are called. Their names say it ("Activity 17" and "Activity 18" are activities), or else a title of one word in
    /// the plural ("Activities"); or else they are rows.
    /// </summary>
    private sealed record Noun(string Single, string Several, bool IsInName)
    {
        public static Noun Of(string title, IReadOnlyList<string> names)
        {
            var words = names.Select(name => name.LastIndexOf(' ') is var at and > 0 && char.IsDigit(name[^1]) ? name[..at] : null).Distinct(StringComparer.Ordinal).ToList();
            return words is [{ } noun] ? new(Lower(noun), Plural(Lower(noun)), true)
                : Singular(Lower(title)) is { } single ? new(single, Lower(title), false)
                : new("row", "rows", false);
        }

        public string One(string name) => IsInName ? $"{Single} {name[(name.LastIndexOf(' ') + 1)..]}" : $"{Single} {name}";

        /// <summary>"activity 3", "activities 3, 5 and 8", "12 activities".</summary>
        public string Some(List<string> names)
        {
            if (names.Count == 1)
            {
                return One(names[0]);
            }

            if (names.Count > MostNamed)
            {
                return $"{names.Count} {Several}";
            }

            var numbers = names.ConvertAll(name => IsInName ? name[(name.LastIndexOf(' ') + 1)..] : name);
            return $"{Several} {string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}";
        }

        private static string? Singular(string title) =>
            title.Contains(' ', StringComparison.Ordinal) || title.EndsWith("ss", StringComparison.Ordinal) ? null
            : title.EndsWith("ies", StringComparison.Ordinal) ? title[..^3] + "y"
            : title.EndsWith('s') ? title[..^1]
            : null;

        private static string Plural(string noun) => noun.EndsWith('y') && !noun.EndsWith("ey", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";
    }
}
