using Answerable.Domain.Editions;
using Answerable.Records.Files;

namespace Answerable.Records.Editions.Renditions;

/// <summary>One table of an edition as CSV (RFC 4180, UTF-8 without a mark). No cell can be taken for a formula.</summary>
public static class EditionCsv
{
    public static byte[] Write(EditionTable table)
    {
        var grid = EditionGrid.Of(table);
        return CsvText.Write([grid.Header, .. grid.Rows]);
    }
}
