using Answerable.Domain.Imports;

namespace Answerable.Records.Plans.Exchange;

/// <summary>A row that stands in the plan, in the file, or in both.</summary>
/// <param name="IsAlike">In both, and with words in common: the file speaks of this row and not of another plan's.</param>
public sealed record RowPair(FileActivity? Old, FileActivity? New, bool IsAlike);

/// <summary>
/// Finds the rows of a plan again in a file: by the identity that our exports carry, or by section, number and text.
/// Numbers repeat, restart and change, so a number alone never makes a match: the words must be alike too.
/// </summary>
public static class RowMatch
{
    private const double Alike = 0.5;
    private const double NearlyTheSame = 0.75;

    /// <summary>From the surest sign to the weakest; a row that is found is not looked for again.</summary>
    private static readonly Func<Known, Known, bool>[] Passes =
    [
        (old, now) => now.Id > 0 && old.Id == now.Id && (old.Text == now.Text || (now.Number.Length > 0 && old.Number == now.Number) || old.Likeness(now) >= Alike),
        (old, now) => old.Text == now.Text && old.Number == now.Number && old.Section == now.Section,
        (old, now) => old.Text == now.Text && old.Number == now.Number,
        (old, now) => old.Text == now.Text && old.Section == now.Section,
        (old, now) => old.Text == now.Text,
        (old, now) => old.Number == now.Number && old.Section == now.Section && old.Likeness(now) >= Alike,
        (old, now) => old.Number == now.Number && old.Likeness(now) >= NearlyTheSame,
        (old, now) => old.Section == now.Section && old.Likeness(now) >= NearlyTheSame,
    ];

    /// <summary>The rows of the file in their order, then those that are gone from it.</summary>
    /// <param name="hasIdentities">The file is an export of ours: its identities may be those of the plan.</param>
    public static IReadOnlyList<RowPair> Of(PlanFile old, PlanFile incoming, bool hasIdentities)
    {
        var left = old.Activities.Select(row => new Known(old, row)).ToList();
        var rows = incoming.Activities.Select(row => new Known(incoming, row)).ToList();
        foreach (var isSame in Passes.Skip(hasIdentities ? 0 : 1))
        {
            foreach (var row in rows.Where(row => row.Match is null))
            {
                row.Match = left.Find(before => isSame(before, row));
                if (row.Match is not null)
                {
                    left.Remove(row.Match);
                }
            }
        }

        return [.. rows.Select(row => new RowPair(row.Match?.Row, row.Row, row.Match?.Likeness(row) >= Alike)), .. left.Select(row => new RowPair(row.Row, null, false))];
    }

    private sealed class Known(PlanFile file, FileActivity row)
    {
        private HashSet<string>? words;

        public FileActivity Row { get; } = row;

        public int Id => Row.Id;

        public string Section { get; } = file.Sections[row.Section - 1].Name;

        public string Number { get; } = row.Number ?? "";

        public string Text { get; } = PlainText.FoldToLine(row.Activity) ?? "";

        public Known? Match { get; set; }

        private HashSet<string> Words => words ??= Text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

        /// <summary>From 0, no word in common, to 1.</summary>
        public double Likeness(Known other) => Words.Count + other.Words.Count == 0 ? 0 : 2.0 * Words.Count(other.Words.Contains) / (Words.Count + other.Words.Count);
    }
}
