using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Keeps tables that stand beside the actions, cell by cell.</summary>
internal static class SideTables
{
    public static void Add(PlanDraft draft, IReadOnlyList<Piece> rows, string? heading)
    {
        if (rows.Count == 0)
        {
            return;
        }

        foreach (var row in rows)
        {
            draft.Ledger.Mark(row, LineKind.Imported, "A table beside the actions");
        }

        draft.SideTables.Add(new(heading, draft.Sections.Count == 0 ? null : draft.Sections.Count - 1, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Cells])]));
    }
}
