using Answerable.Domain.Access;
using Answerable.Records.Files;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The workbook export: the activities first, a sheet for each other list of the plan behind them.</summary>
public static class PlanXlsx
{
    public static byte[] Write(PlanFile file)
    {
        var sheets = PlanSheets.Write(file).ToList();
        RefusedException.ThrowIf(WhyNot(sheets));
        return Workbook.Write([.. sheets.Select(sheet => new Sheet(sheet.Name, sheet.Rows))]);
    }

    private static Refusal? WhyNot(IEnumerable<(string Name, IReadOnlyList<string[]> Rows)> sheets) =>
        sheets.Any(sheet => sheet.Rows.Any(row => row.Any(cell => CellEscape.Escape(cell).Length > Workbook.LongestCell)))
            ? new("export.cell-too-long", "A text of this plan is longer than a spreadsheet's cell can be (32,767 characters). Export it as CSV or JSON.")
            : null;
}
