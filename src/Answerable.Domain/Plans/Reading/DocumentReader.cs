using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Walks once through a source: what stands between the tables, and the tables.</summary>
internal sealed class DocumentReader
{
    private readonly PlanDraft draft;
    private readonly List<Piece> pieces;
    private readonly List<FoundTable> tables;
    private readonly ProseReader prose;
    private readonly SectionReader sections;

    public DocumentReader(SourceDocument document)
    {
        draft = new(document);
        pieces = PieceReader.Read(document);
        tables = TableFinder.Find(pieces);
        var tableCount = tables.Where((table, at) => table.HoldsActivities && !(at > 0 && GoesOn(tables[at - 1], table))).Count();
        prose = new(draft, pieces, tableCount);
        sections = new(draft, pieces, new MergedValues(document), tableCount, isBySheet: tables.Where(table => table.HoldsActivities).Select(table => pieces[table.From].Sheet).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    public PlanReading Read()
    {
        var next = 0;
        foreach (var table in tables)
        {
            var heading = Between(next, table.From, table);
            if (table.HasNoHeader)
            {
                draft.Find("header-missing", pieces[table.From], null, "This table has no header: what its columns are for was told from their values. Check them.");
            }

            if (table.HoldsActivities)
            {
                sections.Read(table, heading);
            }
            else
            {
                Beside(table, heading);
            }

            next = table.To;
        }

        Between(next, pieces.Count, null);
        return Assembly.Of(draft);
    }

    /// <summary>The header stands over again between two rows: one table on two pages.</summary>
    private static bool GoesOn(FoundTable before, FoundTable table) => before.To == table.From && HeaderReader.IsSame(table.Header, before.Header);

    /// <summary>Prose sheet by sheet, so that one sheet's last heading does not name the next one's table.</summary>
    private string? Between(int from, int to, FoundTable? next)
    {
        string? heading = null;
        for (var at = from; at < to;)
        {
            var end = at;
            while (end < to && pieces[end].Sheet == pieces[at].Sheet)
            {
                end++;
            }

            var leadsIn = next is not null && end == to && pieces[at].Sheet == pieces[to].Sheet;
            heading = prose.Read(at, end, leadsIn ? next : null);
            heading = leadsIn ? heading : null;
            at = end;
        }

        return heading;
    }

    private void Beside(FoundTable table, string? heading)
    {
        var rows = new List<Piece>();
        for (var at = table.From; at < table.To; at++)
        {
            if (pieces[at].Kind == PieceKind.Row)
            {
                rows.Add(pieces[at]);
            }
            else
            {
                draft.Ledger.Mark(pieces[at], pieces[at].Kind == PieceKind.Rule ? LineKind.RepeatedHeader : LineKind.Blank);
            }
        }

        SideTables.Add(draft, rows, heading);
        draft.Ledger.Mark(rows[0], LineKind.Heading, "The header of a table beside the actions");
    }
}
