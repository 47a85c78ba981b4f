namespace Answerable.Domain.Editions;

/// <summary>Stands before everything that goes to the public.</summary>
public static class Gate
{
    /// <summary>What the gate finds in a draft, each with what was decided about it.</summary>
    /// <param name="last">The last version that the public saw, or null.</param>
    public static IReadOnlyList<GateResult> Check(EditionDraft draft, EditionContent? last, IReadOnlyCollection<GateDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [.. draft.Own.Select(finding => new GateResult(finding, null))];
    }

    /// <summary>What may go out: without what is not for publication, and with what was decided done.</summary>
    public static EditionContent Clean(EditionDraft draft, IReadOnlyCollection<GateResult> results)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Whole with
        {
            Tables =
            [
                .. draft.Whole.Tables.Select(table =>
                {
                    var kept = Enumerable.Range(0, table.Columns.Count).Where(at => !draft.WithheldColumns.Contains(new(table.Key, table.Columns[at].Key))).ToList();
                    return table with
                    {
                        Columns = [.. kept.Select(at => table.Columns[at])],
                        Rows = [.. table.Rows.Select(row => row with { Line = null, Cells = [.. kept.Select(at => draft.WithheldCells.Contains(new(table.Key, row.Key, table.Columns[at].Key)) ? "" : row.Cells[at])] })],
                    };
                }),
            ],
        };
    }
}

/// <param name="Decision">What was decided about it; null while it is open.</param>
/// <param name="IsLeftOut">It stands in a column or cell that is not published: nothing needs to be decided.</param>
public sealed record GateResult(GateFinding Finding, GateDecision? Decision, bool IsLeftOut = false)
{
    /// <summary>It stands in the way of publication.</summary>
    public bool IsOpen => Decision is null && !IsLeftOut;
}
