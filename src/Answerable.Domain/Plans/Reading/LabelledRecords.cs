using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Reads rows that are written out one below the other, each value after its label ("Action 1: …", "Owner: …", "Due date: …").</summary>
internal static partial class LabelledRecords
{
    private const int Patience = 1000;
    private const int FewestRecords = 2;
    private const int FewestLabels = 3;

    private sealed record Label(string Key, string Name, string Number, string Value, ColumnRole Role);

    /// <summary>The pieces of the whole text where it is made of such records, or null.</summary>
    public static List<Piece>? Find(IReadOnlyList<string> lines)
    {
        var labels = lines.Select(Read).ToArray();
        var first = labels.Where((label, at) => label is { Role: ColumnRole.Activity or ColumnRole.Recommendations or ColumnRole.Number } && !StandsOverRecord(labels, lines, at)).FirstOrDefault();
        if (first is null || labels.Count(label => label?.Key == first.Key) < FewestRecords)
        {
            return null;
        }

        for (var at = 0; at < lines.Count; at++)
        {
            labels[at] = IsHeading(labels, lines, at, first.Key) ? null : labels[at];
        }

        var columns = labels.OfType<Label>().SkipWhile(label => label != first).GroupBy(label => label.Key, StringComparer.Ordinal).Where(same => same.Count() >= FewestRecords).Select(same => same.First()).ToList();
        if (columns.Count < FewestLabels || !columns.Exists(column => column.Role is ColumnRole.Target or ColumnRole.End or ColumnRole.Owner or ColumnRole.Status))
        {
            return null;
        }

        var isNumbered = labels.Any(label => label?.Key == first.Key && label.Number.Length > 0);
        var shift = isNumbered ? 1 : 0;
        var pieces = new List<Piece> { new(PieceKind.Row, [], isNumbered ? ["No.", .. columns.Select(column => column.Name)] : [.. columns.Select(column => column.Name)]) { IsHeader = true } };
        var start = Array.FindIndex(labels, label => label?.Key == first.Key);
        pieces.InsertRange(0, Enumerable.Range(0, start).Select(at => Other(lines, at)));
        var current = -1;
        for (var at = start; at < lines.Count; at++)
        {
            var column = labels[at] is { } label ? columns.FindIndex(one => one.Key == label.Key) : -1;
            if (column == 0)
            {
                pieces.Add(new(PieceKind.Row, [], [.. Enumerable.Repeat("", columns.Count + shift)]) { IsRecord = true });
                Say(pieces, 0, isNumbered ? labels[at]!.Number : "", null);
            }

            if (column >= 0)
            {
                current = column + shift;
                Say(pieces, current, labels[at]!.Value, at);
            }
            else if (current >= 0 && !PlainText.IsBlank(lines[at]) && !Furniture.Is(lines[at]))
            {
                Say(pieces, current, lines[at].Trim(), at);
            }
            else
            {
                current = -1;
                pieces.Add(Other(lines, at));
            }
        }

        return pieces;
    }

    /// <summary>A numbered label that no value of a record follows, only the next record: the name of a part ("Theme 2: …").</summary>
    private static bool IsHeading(IReadOnlyList<Label?> labels, IReadOnlyList<string> lines, int at, string key) =>
        labels[at] is { Number.Length: > 0 } label && label.Key != key && (at == 0 || PlainText.IsBlank(lines[at - 1])) && Below(labels, lines, at)?.Key == key;

    /// <summary>A numbered goal with a numbered action below it begins no record itself.</summary>
    private static bool StandsOverRecord(IReadOnlyList<Label?> labels, IReadOnlyList<string> lines, int at) =>
        labels[at] is { Role: ColumnRole.Activity, Number.Length: > 0 } label && Below(labels, lines, at) is { Role: ColumnRole.Activity, Number.Length: > 0 } below && below.Key != label.Key;

    private static Label? Below(IReadOnlyList<Label?> labels, IReadOnlyList<string> lines, int at) =>
        Enumerable.Range(at + 1, lines.Count - at - 1).FirstOrDefault(below => !PlainText.IsBlank(lines[below]), -1) is var next && next > 0 ? labels[next] : null;

    /// <summary>Adds words to a cell of the record that was begun last.</summary>
    private static void Say(List<Piece> pieces, int column, string words, int? line)
    {
        var record = pieces.FindLastIndex(piece => piece.Kind == PieceKind.Row);
        var cells = pieces[record].Cells.ToArray();
        cells[column] = cells[column].Length == 0 ? words : $"{cells[column]}\n{words}";
        pieces[record] = new(PieceKind.Row, line is { } at ? [.. pieces[record].Lines, at] : pieces[record].Lines, cells) { IsRecord = true };
    }

    private static Piece Other(IReadOnlyList<string> lines, int at) => PlainText.IsBlank(lines[at]) ? Piece.Blank(at) : Piece.Prose(at, lines[at]);

    private static Label? Read(string line)
    {
        var match = LabelAndValue().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var name = PlainText.Of(match.Groups["label"].Value);
        var (role, _, share) = HeaderWords.Read(name);
        return role != ColumnRole.Unknown && share >= 0.5 ? new(PlainText.Key(name), name, match.Groups["number"].Value, match.Groups["value"].Value.Trim(), role) : null;
    }

    [GeneratedRegex(@"^\s*([-*•]\s+)?(#{1,6}\s+)?(\*\*)?(?<label>\p{L}[\p{L} '’/()-]{1,40}?)(\s+(?<number>\d{1,3}(\.\d{1,3}){0,3}[a-z]?))?(\*\*)?(\s*:|(?<=\d[a-z]?(\*\*)?)\s+[–—-]\s)(\*\*)?(?<value>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex LabelAndValue();
}
