using System.Text;
using Answerable.Domain.Imports;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Imports;

namespace Answerable.Records.Cases;

/// <summary>Reads a file of existing cases, an export of ours or another system's.</summary>
public static class ReadCaseFile
{
    private static readonly byte[] s_beginning = Encoding.UTF8.GetBytes(CaseExportColumns.Beginning);

    public static async Task<SourceDocument> ReadAsync(Stream file, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await file.ReadAsync(buffer, cancellation)) > 0;)
        {
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (content.Length > ImportRefusals.MostBytes)
            {
                throw ImportRefusals.TooLarge(name);
            }
        }

        var bytes = content.ToArray();
        return SourceFileReader.Read(bytes, name, isGuarded: bytes.AsSpan().StartsWith(s_beginning));
    }
}
