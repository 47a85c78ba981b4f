using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Puts the reading of a source document into the form of our own exports: from there on there is one way in.</summary>
internal static class FileFromReading
{
    public static PlanFile Make(PlanReading reading, PlanOrigin origin) => FileFromPlan.Make(PlanBuilder.Build(reading, origin));
}
