using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Reading;

namespace Answerable.Domain.Plans;

/// <summary>Reads a plan out of any source document: tables split by tabs or pipes, blocks under headings, or a grid.</summary>
public static class PlanSourceReader
{
    public static PlanReading Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentReader(document).Read();
    }

    /// <summary>Why this reading is no plan, or null where it is one.</summary>
    /// <param name="name">The file's name, for the sentence.</param>
    public static Refusal? WhyNotAPlan(PlanReading reading, string name) =>
        reading.Activities.Any()
            ? null
            : new("plan.no-table", $"No table of activities was found in {name}: it needs a header that names an activity or action and what is promised of it, such as a target date, an owner or a status.");
}
