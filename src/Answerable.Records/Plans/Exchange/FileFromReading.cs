using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Puts the reading of a source document into the form of our own exports: from there on there is one way in.</summary>
internal static class FileFromReading
{
    /// <summary>By way of a plan that is made of it, so that its words are folded as a plan keeps them.</summary>
    public static PlanFile Make(PlanReading reading, PlanOrigin origin)
    {
        var file = FileFromPlan.Make(PlanBuilder.Build(reading, origin));
        RefusedException.ThrowIf(PlanFromFile.WhyNot(file));
        return FileFromPlan.Make(PlanFromFile.Make(file, new Plan { Key = origin.Key, Title = origin.Title }, origin.At));
    }
}
