using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Plans;

/// <summary>What an import did, or would do.</summary>
/// <param name="IsNew">The plan was not there before.</param>
/// <param name="Contents">The plan as it stands after the import, or as it stands where nothing was written.</param>
/// <param name="Lines">Every line of the source and what it was.</param>
/// <param name="Differences">Where the plan was there: what the file has differently.</param>
/// <param name="IsWritten">False for a check, and where differences wait for a decision.</param>
public sealed record ImportOutcome(
    Plan Plan,
    bool IsNew,
    PlanContents Contents,
    IReadOnlyList<ReadLine> Lines,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<PlanDifference> Differences,
    bool IsWritten)
{
    public IEnumerable<(string Name, int Activities)> Sections =>
        Contents.Sections.OrderBy(section => section.Position).Select(section => (section.Name, Contents.Activities.Count(row => row.SectionId == section.Id)));

    public int CountOf(LineKind kind) => Lines.Count(line => line.Kind == kind);
}
