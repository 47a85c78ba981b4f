using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Puts together what was read, once the last line has been.</summary>
internal static class Assembly
{
    public static PlanReading Of(PlanDraft draft)
    {
        var sections = draft.Sections.Where(section => section.Rows.Count > 0).ToList();
        var rows = sections.SelectMany(section => section.Rows).ToList();
        var order = rows.Select((row, at) => (row, at)).ToDictionary(pair => pair.row, pair => pair.at);
        var read = rows.ToDictionary(row => row, RowReader.Read);
        foreach (var (row, activity) in read)
        {
            Missing(draft, row, activity);
            if (activity.Confidence != ReadConfidence.High && !row.IsMoved)
            {
                draft.Ledger.Lower(row, activity.Confidence, row.Table.HasNoHeader ? "No header names the columns" : "The target was not understood");
            }
        }

        var lines = draft.Ledger.Read(order);
        foreach (var line in lines.Where(line => line.Kind == LineKind.NotUnderstood))
        {
            draft.Findings.Add(new("line-not-understood", line.Number, null, "This line was not understood: say what it is, or leave it out."));
        }

        return new PlanReading
        {
            Title = draft.Title,
            PeriodStartOn = draft.Period?.From,
            PeriodEndOn = draft.Period?.To,
            Vision = draft.Vision.Count > 0 ? string.Join('\n', draft.Vision) : null,
            Aims = draft.Aims,
            Statements = draft.Statements,
            Legend = [.. Terms(draft, read.Values)],
            Budget = [.. Budget(draft.Budget)],
            Columns = [.. Columns(draft)],
            Sections = [.. sections.Select(section => new ReadSection(section.Name, section.IsNamed, section.HoldsAdditions, section.HoldsCarriedForward, [.. section.Rows.Select(row => read[row])]))],
            Footnotes = [.. draft.Notes.Select(note => Footnotes.Attach(note, draft.Sections, draft.Tables))],
            SideTables = draft.SideTables,
            Lines = lines,
            Findings = [.. draft.Findings.OrderBy(finding => finding.Line ?? 0)],
        };
    }

    private static void Missing(PlanDraft draft, RowDraft row, ReadActivity activity)
    {
        foreach (var (header, cell) in activity.Cells.Where(cell => cell.Value.TrimEnd().EndsWith(':')))
        {
            draft.Findings.Add(new("text-missing", row.SourceLine, activity.Number, $"The words under “{header}” end with a colon and nothing follows: look at the original and add what is missing."));
        }
    }

    private static IEnumerable<ReadTerm> Terms(PlanDraft draft, IEnumerable<ReadActivity> rows)
    {
        var owners = rows.Select(row => row.Owner).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return draft.Legend.Select(term => term.Kind == LegendKind.Term ? term with { Kind = Legend.KindOf(term.Code, owners) } : term);
    }

    /// <summary>Where no sentence gave the total, the last line is it if it says so and the others add up to it.</summary>
    private static List<ReadBudgetLine> Budget(List<ReadBudgetLine> lines)
    {
        var budget = lines.ToList();
        if (budget.Count > 1 && !budget.Exists(line => line.IsTotal) && budget[^1].Label.Contains("total", StringComparison.OrdinalIgnoreCase)
            && (budget.SkipLast(1).Sum(line => line.Amount) == budget[^1].Amount || budget.SkipLast(1).All(line => !line.Label.Contains("total", StringComparison.OrdinalIgnoreCase))))
        {
            budget[^1] = budget[^1] with { IsTotal = true };
        }

        return budget;
    }

    private static IEnumerable<ReadColumn> Columns(PlanDraft draft) =>
        draft.Tables.SelectMany(table => table.Table.Columns)
            .Where(column => column.Header.Length > 0)
            .Select(column => column.Role == ColumnRole.AimMark && column.Header.LastIndexOf(' ') is var at && at > 0 ? column with { Header = column.Header[..at] } : column)
            .GroupBy(column => (column.Field, Key: PlainText.Key(column.Header)))
            .Select(same => new ReadColumn(same.Key.Field, same.First().Header, same.Select(column => column.Help).FirstOrDefault(help => help is not null), same.All(column => column.IsForPublication)));
}
