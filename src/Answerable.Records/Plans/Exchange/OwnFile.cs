using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>An export of ours, read back: recognised by its exact marks and read without guessing.</summary>
/// <param name="HasRowsOnly">A CSV: it holds the activities and nothing else of the plan, so nothing else is compared or replaced.</param>
/// <param name="Columns">The columns of the activities that the file has.</param>
/// <param name="Lines">Every line of the file and what it was.</param>
public sealed record OwnFile(PlanFile Plan, bool HasRowsOnly, IReadOnlyList<string> Columns, IReadOnlyList<ReadLine> Lines)
{
    public static OwnFile? ReadJson(ReadOnlySpan<byte> bytes) =>
        PlanJson.IsOne(bytes) ? new(PlanJson.Read(bytes), HasRowsOnly: false, ActivityColumns.Names, Numbered(bytes)) : null;

    /// <summary>A CSV or a workbook of ours, or null where the document is neither.</summary>
    public static OwnFile? Read(SourceDocument document)
    {
        var lines = document.Lines.Where(line => line is { Cells: not null, ContinuesRecord: false }).ToList();
        if (!document.IsGrid || lines.Count == 0 || !ActivityTable.IsHeader(lines[0].Cells!))
        {
            return null;
        }

        var isWorkbook = lines[0].Sheet is not null;
        var activities = lines.Where(line => line.Sheet == lines[0].Sheet).ToList();
        var file = isWorkbook ? PlanSheets.Read(Sheets(lines)) : new PlanFile();
        ActivityTable.Read(file, [.. lines[0].Cells!], [.. activities.Skip(1).Where(IsFilled).Select(line => (line.Number, line.Cells!))]);
        return new(file, HasRowsOnly: !isWorkbook, [.. lines[0].Cells!.Where(name => name.Length > 0)], Accounted(document, lines[0], isWorkbook));
    }

    /// <summary>Their words stand in the plan that they make; only how many there are is told.</summary>
    private static List<ReadLine> Numbered(ReadOnlySpan<byte> bytes) =>
        [.. Enumerable.Range(1, bytes.Count((byte)'\n') + (bytes.EndsWith("\n"u8) ? 0 : 1)).Select(number => new ReadLine(number, LineKind.Imported, ""))];

    private static Dictionary<string, List<IReadOnlyList<string>>> Sheets(List<SourceLine> lines) =>
        lines.GroupBy(line => line.Sheet!, StringComparer.Ordinal).ToDictionary(sheet => sheet.Key, sheet => sheet.Select(line => line.Cells!).ToList(), StringComparer.Ordinal);

    private static List<ReadLine> Accounted(SourceDocument document, SourceLine header, bool isWorkbook)
    {
        var activity = 0;
        var sheet = header.Sheet;
        var isHeader = true;
        var lines = new List<ReadLine>(document.Lines.Count);
        foreach (var line in document.Lines)
        {
            isHeader = line.Number == header.Number || (isWorkbook && line.Sheet != sheet);
            sheet = line.Sheet;
            var isActivity = line.Sheet == header.Sheet && !isHeader && IsFilled(line);
            var kind = isHeader ? LineKind.Heading : IsFilled(line) || line.ContinuesRecord ? LineKind.Imported : LineKind.Blank;
            lines.Add(new ReadLine(line.Number, kind, line.Text, isActivity && !line.ContinuesRecord ? activity++ : null));
        }

        return lines;
    }

    private static bool IsFilled(SourceLine line) => line.Cells is { } cells && cells.Any(cell => !string.IsNullOrWhiteSpace(cell));
}
