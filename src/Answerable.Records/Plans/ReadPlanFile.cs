using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Imports;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Plans;

/// <summary>Reads a file, or pasted text, from which a plan is to be imported: an export of ours without guessing, anything else by its structure.</summary>
public static class ReadPlanFile
{
    public static async Task<PlanSource> ReadAsync(Stream file, string name, CancellationToken cancellation)
    {
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

        return Read(content.ToArray(), name);
    }

    public static PlanSource Read(byte[] content, string name)
    {
        if (OwnFile.ReadJson(content) is { } json)
        {
            return new(name, content, json, null);
        }

        var document = SourceFileReader.Read(content, name, isGuarded: PlanCsv.IsOne(content));
        if (OwnFile.Read(document) is { } own)
        {
            return new(name, content, own, null);
        }

        var reading = PlanSourceReader.Read(document);
        RefusedException.ThrowIf(reading.Activities.Any() ? null : new("import.no-activities", $"No activities were found in {name}: it needs a table or a list of what will be done."));
        return new(name, content, null, reading);
    }
}
