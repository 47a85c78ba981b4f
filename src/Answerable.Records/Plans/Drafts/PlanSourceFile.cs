using Answerable.Domain.Plans;
using Answerable.Records.Imports;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Plans.Drafts;

/// <summary>Opens a file or pasted text: an export of ours without guessing, anything else through the reader.</summary>
public static class PlanSourceFile
{
    public static PlanSource Open(byte[] content, string name)
    {
        if (OwnFile.ReadJson(content) is { } json)
        {
            return new(name, content, json, null);
        }

        var document = SourceFileReader.Read(content, name);
        return OwnFile.Read(document) is { } own ? new(name, content, own, null) : new(name, content, null, PlanSourceReader.Read(document));
    }
}
