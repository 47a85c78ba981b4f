using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Publication;
using Answerable.Domain.Plans.Rounds;

namespace Answerable.Domain.Tests.Plans.Publication;

public sealed class PublicationPeriodTests
{
    [Theory]
    [InlineData("2026-q2", "Quarter 2 2026-27", "2026-07-01", "2026-09-30")]
    [InlineData("Q4 2026-27", "Quarter 4 2026-27", "2027-01-01", "2027-03-31")]
    [InlineData("2026-02", "February 2026", "2026-02-01", "2026-02-28")]
    [InlineData("February 2028", "February 2028", "2028-02-01", "2028-02-29")]
    [InlineData("2026-27", "2026-27", "2026-04-01", "2027-03-31")]
    [InlineData("Spring", "Spring", null, null)]
    [InlineData("After the fire of February 2028", "After the fire of February 2028", null, null)]
    public void What_people_call_a_period_is_read(string key, string words, string? first, string? last)
    {
        var plan = new Plan { Id = Guid.CreateVersion7(), Key = "plan", Title = "Plan" };
        Assert.Equal(new PublicationPeriod(words, Day(first), Day(last)), PublicationPeriod.Read(key, plan));
    }

    [Theory]
    [InlineData("q3", "Quarter 3 2026", "2026-07-01", "2026-09-30")]
    [InlineData("2026-01-19", "Fortnight from 19 January 2026", "2026-01-19", "2026-02-01")]
    [InlineData("q9", "q9", null, null)]
    [InlineData("2026-q9", "2026-q9", null, null)]
    public void A_plan_with_a_year_of_its_own_knows_its_quarters_and_fortnights(string key, string words, string? first, string? last)
    {
        var plan = new Plan { Id = Guid.CreateVersion7(), Key = "plan", Title = "Plan", PeriodStartOn = new(2026, 1, 5), PeriodEndOn = new(2026, 12, 31), Cadence = Cadence.Fortnightly };
        Assert.Equal(new PublicationPeriod(words, Day(first), Day(last)), PublicationPeriod.Read(key, plan));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
