using System.Text;
using Answerable.Records.Files;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The CSV export: the activities. No cell can be taken for a formula.</summary>
public static class PlanCsv
{
    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes(string.Join(',', ActivityColumns.Names.Take(ActivityColumns.Leading)));

    public static byte[] Write(PlanFile file) => CsvText.Write(ActivityTable.Write(file));

    /// <summary>Whether the bytes begin with the header that each of our exports begins with.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Beginning);
}
