using System.Globalization;
using Answerable.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Commitments;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("01/04/2019", "2019-04-01")]
    [InlineData("1.4.2019", "2019-04-01")]
    [InlineData("31-12-19", "2019-12-31")]
    [InlineData("2019-04-01", "2019-04-01")]
    [InlineData("2019-04-01T00:00:00", "2019-04-01")]
    [InlineData("1 April 2019", "2019-04-01")]
    [InlineData(" 23 Apr 2020. ", "2020-04-23")]
    [InlineData("7th October 2020", "2020-10-07")]
    [InlineData("7th of Oct 2020", "2020-10-07")]
    [InlineData("April 1, 2019", "2019-04-01")]
    [InlineData("September 30th 2020", "2020-09-30")]
    [InlineData("1-Apr-19", "2019-04-01")]
    [InlineData("Thursday 4 June 2020", "2020-06-04")]
    [InlineData("29 February 2020", "2020-02-29")]
    public void A_day_is_read_as_people_write_it(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DateReader.Read(text));

    [Theory]
    [InlineData("31 June 2020")]
    [InlineData("29/02/2019")]
    [InlineData("13/13/2019")]
    [InlineData("0 May 2020")]
    [InlineData("8th October")]
    [InlineData("May 2020")]
    [InlineData("2020")]
    [InlineData("23 Apr 2020 onwards")]
    [InlineData("1.2.3")]
    [InlineData("12/2019")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_one_whole_day_of_a_calendar_is_not_a_day(string? text) => Assert.Null(DateReader.Read(text));

    [Fact]
    public void A_missing_year_is_the_one_that_was_given()
    {
        Assert.Equal(new DateOnly(2020, 10, 8), DateReader.Read("8th October", 2020));
        Assert.Equal(new DateOnly(2020, 10, 8), DateReader.Read("October 8", 2020));
        Assert.Null(DateReader.Read("29 February", 2021));
    }

    [Theory]
    [InlineData("February 2022", "2022-02-01", "2022-02-28")]
    [InlineData("Feb 2020", "2020-02-01", "2020-02-29")]
    [InlineData("Q1 2019-20", "2019-04-01", "2019-06-30")]
    [InlineData("Q4 2019/20", "2020-01-01", "2020-03-31")]
    [InlineData("Q4'2020", "2020-10-01", "2020-12-31")]
    [InlineData("2019-20", "2019-04-01", "2020-03-31")]
    [InlineData("2019/2020", "2019-04-01", "2020-03-31")]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("Winter 2020", "2020-12-01", "2021-02-28")]
    [InlineData("early 2022", "2022-01-01", "2022-04-30")]
    [InlineData("7 May 2020", "2020-05-07", "2020-05-07")]
    public void A_period_has_a_first_and_a_last_day(string text, string first, string last) =>
        Assert.Equal(new Period(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), DateReader.ReadPeriod(text));

    [Theory]
    [InlineData("2019-21")]
    [InlineData("750")]
    [InlineData("soon")]
    [InlineData("2,020 cases")]
    public void What_is_no_period_has_none(string text) => Assert.Null(DateReader.ReadPeriod(text));

    [Fact]
    public void Days_and_periods_are_found_in_prose_in_their_order()
    {
        var found = DateReader.FindAll("On 15th May 2020, then week of 17/08/2020; live in March 2021, reported for 2019-20. 31/06/2020 is no day.");
        Assert.Equal(["2020-05-15", "2020-08-17", "2021-03-31", "2020-03-31"], found.Select(one => one.Period.LastOn.ToString("o", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Every_day_is_read_back_from_every_way_of_writing_it()
    {
        string[] ways = ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy", "dd MMM yyyy", "MMMM d, yyyy", "d.M.yyyy", "dddd d MMMM yyyy"];
        Prop.ForAll(
            Gen.Choose(0, 60_000).Select(days => new DateOnly(1950, 1, 1).AddDays(days)).ToArbitrary(),
            day => ways.All(way => DateReader.Read(day.ToString(way, CultureInfo.InvariantCulture)) == day)).QuickCheckThrowOnFailure();
    }
}
