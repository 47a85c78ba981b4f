using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Parts;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>A number that means two rows. Plain numbers may start again in each section; one that names its section ("CS86", "4.1") may not.</summary>
internal static class NumberFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts) =>
        facts.Rows.Where(row => row.Number.Length > 0)
            .GroupBy(row => (IsPlain(row.Number) ? row.SectionId : Guid.Empty, RowNumbers.Plain(row.Number)))
            .Where(group => group.Skip(1).Any())
            .Select(group => On(group.ElementAt(1), "number-repeated", $"The number stands on more than one row ({Names([.. group])}): give one of them another number, so that people who name it mean one row."));

    private static bool IsPlain(string number) => number.TrimEnd('.').All(char.IsDigit) || number.Trim().Length == 1;
}
