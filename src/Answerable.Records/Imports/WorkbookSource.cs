using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using ExcelDataReader;

namespace Answerable.Records.Imports;

/// <summary>Reads a workbook's sheets one after the other: values as they are shown, dates as ISO 8601, a formula as the value it last had.</summary>
internal static class WorkbookSource
{
    private const int MostCells = 2_000_000;

    /// <summary>The library asks for Windows-1252 when it starts, whatever the workbook holds.</summary>
    static WorkbookSource() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceDocument Read(byte[] content, string name)
    {
        try
        {
            WorkbookPackage.Check(content, name);
            return Sheets(content, name);
        }
        catch (Exception fault) when (fault is not (RefusedException or OutOfMemoryException))
        {
            // Whatever a damaged package makes the library throw means the same to the person who chose it.
            throw ImportRefusals.Corrupt(name);
        }
    }

    private static SourceDocument Sheets(byte[] content, string name)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new() { FallbackEncoding = Encoding.UTF8 });
        var lines = new List<SourceLine>();
        var merged = new List<MergedCells>();
        var findings = new List<Finding>();
        var cells = 0;
        do
        {
            var first = lines.Count;
            var blanks = 0;
            var hidden = 0;
            if (!reader.VisibleState.Equals("visible", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new Finding("sheet-hidden", first + 1, null, $"The sheet “{reader.Name}” is hidden in the file and was read: check that it belongs to the plan."));
            }

            while (reader.Read())
            {
                var row = Row(reader);
                cells += row.Length;
                if (reader.FieldCount > ImportRefusals.MostColumns && row.Length > ImportRefusals.MostColumns)
                {
                    throw ImportRefusals.TooWide(name);
                }

                if (row.Length == 0)
                {
                    blanks++;
                    continue;
                }

                if (lines.Count + blanks >= ImportRefusals.MostRows || cells > MostCells)
                {
                    throw ImportRefusals.TooManyRows(name);
                }

                for (; blanks > 0; blanks--)
                {
                    lines.Add(new(lines.Count + 1, reader.Name, "", []));
                }

                hidden += reader.RowHeight == 0 ? 1 : 0;
                lines.Add(new(lines.Count + 1, reader.Name, string.Join('\t', row.Select(OnOneLine)), row));
            }

            if (hidden > 0)
            {
                findings.Add(new Finding("rows-hidden", first + 1, null, $"{hidden} {(hidden == 1 ? "row" : "rows")} of the sheet “{reader.Name}” {(hidden == 1 ? "is" : "are")} hidden in the file and {(hidden == 1 ? "was" : "were")} read: check that they belong to the plan."));
            }

            foreach (var range in reader.MergeCells ?? [])
            {
                if (first + range.FromRow < lines.Count)
                {
                    merged.Add(new(first + range.FromRow + 1, Math.Min(first + range.ToRow + 1, lines.Count), range.FromColumn, range.ToColumn));
                }
            }
        }
        while (reader.NextResult());

        return lines.Count > 0 ? new(name, lines, IsGrid: true) { Merged = merged, Findings = findings } : throw ImportRefusals.NoRows(name);
    }

    /// <summary>The row's cells up to the last one that holds something.</summary>
    private static string[] Row(IExcelDataReader reader)
    {
        var used = reader.FieldCount;
        while (used > 0 && (reader.GetValue(used - 1) is not { } last || (last is string text && string.IsNullOrWhiteSpace(text))))
        {
            used--;
        }

        var cells = new string[used];
        for (var at = 0; at < used; at++)
        {
            cells[at] = CellText.Of(reader.GetValue(at), reader.GetNumberFormatString(at));
        }

        return cells;
    }

    private static string OnOneLine(string cell) => cell.AsSpan().ContainsAny('\r', '\n', '\t') ? cell.ReplaceLineEndings(" ").Replace('\t', ' ') : cell;
}
