using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.Editions;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Publication;

namespace Answerable.Domain.Tests.Plans.Publication;

public sealed class PlanPublicationTests
{
    [Theory]
    [InlineData(null, null, "2026-09-30")]
    [InlineData("2026-08-01", "2026-09-30", "2026-09-30")]
    [InlineData("2026-11-01", null, "2026-11-01")]
    [InlineData("2026-10-05", "2026-11-03", "2026-11-03")]
    [InlineData("2026-10-05", "2027-01-01", "2026-10-05")]
    public void A_version_is_as_of_the_latest_day_of_which_it_holds_something(string? completed, string? speaksOf, string asOf)
    {
        var content = Of(completed, speaksOf);
        Assert.Equal(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), content.AsOfOn);
        Assert.Equal(asOf != "2026-09-30", content.Summary[1].Contains("after the end of the period on 30 September 2026", StringComparison.Ordinal));
    }

    private static EditionContent Of(string? completed, string? speaksOf)
    {
        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var body = Guid.CreateVersion7();
        Plan plan = new() { Id = Guid.CreateVersion7(), BodyId = body, Key = "plan", Title = "Plan", PeriodStartOn = new(2026, 4, 1), PeriodEndOn = new(2027, 3, 31) };
        PlanSection section = new() { Id = Guid.CreateVersion7(), BodyId = body, PlanId = plan.Id, Position = 1, Name = "Works" };
        Activity row = new() { Id = Guid.CreateVersion7(), BodyId = body, PlanId = plan.Id, SectionId = section.Id, Reference = 1, Position = 1, Number = "1", Text = "Mend the lamps", Status = CommitmentStatus.Completed, CompletedOn = Day(completed), AsOfOn = Day(speaksOf) };
        PlanContents contents = new() { Plan = plan };
        contents.Sections.Add(section);
        contents.Activities.Add(row);
        return PlanPublication.Of(contents, "2026-q2", new Body { Key = "body", Name = "The body" }, [], new(2026, 11, 22)).Whole;
    }
}
