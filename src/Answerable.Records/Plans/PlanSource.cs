using System.Text;
using System.Text.Unicode;
using Answerable.Records.Files;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Plans;

/// <summary>What a plan is imported from: a file or pasted text as it was read, and as a person corrected the reading.</summary>
/// <param name="FileName">For the record and for messages.</param>
/// <param name="Content">The file itself, to be kept; empty where there is none.</param>
/// <param name="Own">An export of ours; or else <paramref name="Reading"/>.</param>
/// <param name="Reading">Any other source document, read.</param>
public sealed record PlanSource(string FileName, ReadOnlyMemory<byte> Content, OwnFile? Own, PlanReading? Reading)
{
    public string? Title => Own is null ? Reading?.Title : Own.Plan.Title;

    public IReadOnlyList<ReadLine> Lines => Own is null ? Reading!.Lines : Own.Lines;

    /// <summary>What is kept of the file: itself; a text in an older encoding as UTF-8; nothing of a text that no store takes (its lines are kept all the same).</summary>
    internal byte[]? Kept
    {
        get
        {
            var isWorkbook = Content.Span.StartsWith("PK"u8);
            var content = isWorkbook || Utf8.IsValid(Content.Span) ? Content.ToArray() : Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(line => line.Text)));
            return content.Length > 0 && (isWorkbook || FileTypesPack.Shipped.Of(content, isWhole: true, []) is not null) ? content : null;
        }
    }
}
