using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Publication;

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

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
