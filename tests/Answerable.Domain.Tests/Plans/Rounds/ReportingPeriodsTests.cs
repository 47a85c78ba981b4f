using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Plans.Rounds;

public sealed class ReportingPeriodsTests
{
    private static readonly Gen<DateOnly> s_days = Gen.Choose(new DateOnly(1999, 1, 1).DayNumber, new DateOnly(2060, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Arbitrary<ReportingPeriods> s_any = (
        from cadence in Gen.Elements(Enum.GetValues<Cadence>())
        from anchor in s_days
        from start in s_days
        from length in Gen.Choose(0, 1500)
        select new ReportingPeriods(cadence, anchor, start, start.AddDays(length))).ToArbitrary();

    [Fact]
    public void The_periods_cover_the_plan_without_gap_or_overlap() =>
        Prop.ForAll(s_any, periods =>
        {
            var all = periods.BegunOn(DateOnly.FromDayNumber(periods.EndOn!.Value.DayNumber + 100)).ToList();
            return all[0].FirstOn == periods.StartOn && all[^1].LastOn == periods.EndOn
                && all.TrueForAll(period => period.FirstOn <= period.LastOn)
                && all.Zip(all.Skip(1)).All(pair => pair.First.LastOn.AddDays(1) == pair.Second.FirstOn);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Each_day_is_in_the_period_that_its_key_finds_again() =>
        Prop.ForAll(s_any, s_days.ToArbitrary(), (periods, day) =>
            periods.Containing(day) is { } period
                ? period.FirstOn <= day && day <= period.LastOn && periods.Find(period.Key) == period
                : day < periods.StartOn || day > periods.EndOn).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Keys_sort_as_the_periods_follow_each_other_and_none_comes_twice() =>
        Prop.ForAll(s_any, periods =>
        {
            var keys = periods.BegunOn(periods.EndOn!.Value).Select(period => period.Key).ToList();
            return keys.SequenceEqual(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(Cadence.Quarterly, "2026-04-01", "2026-08-31", "2026-q2", "Quarter 2 2026-27", "2026-07-01", "2026-09-30")]
    [InlineData(Cadence.Quarterly, "2026-04-01", "2027-02-01", "2026-q4", "Quarter 4 2026-27", "2027-01-01", "2027-03-31")]
    [InlineData(Cadence.Quarterly, "2026-01-01", "2026-12-31", "2026-q4", "Quarter 4 2026", "2026-10-01", "2026-12-31")]
    [InlineData(Cadence.Quarterly, "2099-04-01", "2099-04-01", "2099-q1", "Quarter 1 2099-00", "2099-04-01", "2099-06-30")]
    [InlineData(Cadence.Monthly, "2026-04-01", "2026-11-22", "2026-11", "November 2026", "2026-11-01", "2026-11-30")]
    [InlineData(Cadence.Monthly, "2026-01-31", "2026-03-05", "2026-02", "28 February to 30 March 2026", "2026-02-28", "2026-03-30")]
    [InlineData(Cadence.Fortnightly, "2026-04-13", "2026-11-22", "2026-11-09", "Fortnight from 9 November 2026", "2026-11-09", "2026-11-22")]
    public void A_day_s_period_has_a_key_a_name_and_its_days(Cadence cadence, string anchor, string day, string key, string name, string first, string last)
    {
        var plan = new Plan { Key = "a-plan", Title = "A plan", PeriodStartOn = Day(anchor), Cadence = cadence };
        Assert.Equal(new(key, name, Day(first), Day(last)), ReportingPeriods.Of(plan)!.Containing(Day(day)));
    }

    [Fact]
    public void A_plan_that_begins_within_a_quarter_of_the_year_keeps_the_year_s_quarters()
    {
        var plan = new Plan { Key = "a-plan", Title = "A plan", PeriodStartOn = new(2026, 6, 10), PeriodEndOn = new(2026, 12, 31), Cadence = Cadence.Quarterly, CadenceFromOn = new(2026, 4, 1) };
        var periods = ReportingPeriods.Of(plan)!.BegunOn(new(2027, 6, 1)).ToList();
        Assert.Equal(["2026-q1", "2026-q2", "2026-q3"], periods.Select(period => period.Key));
        Assert.Equal((new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 30)), (periods[0].FirstOn, periods[0].LastOn));
    }

    [Theory]
    [InlineData("2026-q5")]
    [InlineData("2026-11")]
    [InlineData("0001-q1")]
    [InlineData("2030-q1")]
    [InlineData("")]
    public void A_key_of_no_period_finds_none(string key) =>
        Assert.Null(new ReportingPeriods(Cadence.Quarterly, new(2026, 4, 1), new(2026, 4, 1), new(2027, 3, 31)).Find(key));

    [Fact]
    public void A_plan_without_a_cadence_or_a_day_to_count_from_has_none()
    {
        Assert.Null(ReportingPeriods.Of(new Plan { Key = "a", Title = "A", PeriodStartOn = new(2026, 4, 1) }));
        Assert.Null(ReportingPeriods.Of(new Plan { Key = "a", Title = "A", Cadence = Cadence.Monthly }));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
