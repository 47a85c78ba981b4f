using System.Globalization;
using Answerable.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Commitments;

public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("7 May 2020", TargetKind.Date, null, "2020-05-07")]
    [InlineData("January 31, 2020", TargetKind.Date, null, "2020-01-31")]
    [InlineData("<s>May 30, 2021</s> <b>July 30, 2021*</b>", TargetKind.Date, null, "2021-07-30")]
    [InlineData("By 31/03/2021", TargetKind.Date, null, "2021-03-31")]
    [InlineData("before 1 April 2021", TargetKind.Date, null, "2021-03-31")]
    [InlineData("31 March 2021 (revised)", TargetKind.Date, null, "2021-03-31")]
    [InlineData("May – September 2021", TargetKind.Window, "2021-05-01", "2021-09-30")]
    [InlineData("November - February 2022", TargetKind.Window, "2021-11-01", "2022-02-28")]
    [InlineData("May 2021 – December 2021", TargetKind.Window, "2021-05-01", "2021-12-31")]
    [InlineData("June 2021 – June 2022", TargetKind.Window, "2021-06-01", "2022-06-30")]
    [InlineData("1 April 2019 to 31 March 2020", TargetKind.Window, "2019-04-01", "2020-03-31")]
    [InlineData("between 3 May and 5 July 2021", TargetKind.Window, "2021-05-03", "2021-07-05")]
    [InlineData("Before the end of 2021", TargetKind.Window, null, "2021-12-31")]
    [InlineData("by end of March 2021", TargetKind.Window, null, "2021-03-31")]
    [InlineData("September 2021", TargetKind.Window, "2021-09-01", "2021-09-30")]
    [InlineData("Q1 2019-20", TargetKind.Window, "2019-04-01", "2019-06-30")]
    [InlineData("3 May 2021 then repeat as business as usual", TargetKind.Recurring, null, "2021-05-03")]
    [InlineData("quarterly", TargetKind.Recurring, null, null)]
    [InlineData("At least every 3 months", TargetKind.Recurring, null, null)]
    [InlineData("one visit per quarter, in any order", TargetKind.Recurring, null, null)]
    [InlineData("Immediate and ongoing", TargetKind.Open, null, null)]
    [InlineData("Ongoing", TargetKind.Open, null, null)]
    [InlineData("Various", TargetKind.Open, null, null)]
    [InlineData("Variable", TargetKind.Open, null, null)]
    [InlineData("3 May 2021 onwards", TargetKind.Open, "2021-05-03", null)]
    [InlineData("from June 2021", TargetKind.Open, "2021-06-01", null)]
    [InlineData("Conclusion of pandemic", TargetKind.Event, null, null)]
    [InlineData("once the new system is delivered", TargetKind.Event, null, null)]
    [InlineData("After the guidance is issued", TargetKind.Event, null, null)]
    [InlineData("until a total of 100 callers have answered", TargetKind.Quantity, null, null)]
    [InlineData("750 cases", TargetKind.Quantity, null, null)]
    [InlineData("six months from approval", TargetKind.Offset, null, null)]
    [InlineData("Within 60 days of the end of the stocktake", TargetKind.Offset, null, null)]
    [InlineData("90 days after standard guidance is issued*", TargetKind.Offset, null, null)]
    [InlineData("6-month target (05/10/2021)", TargetKind.Offset, null, "2021-10-05")]
    [InlineData("Autumn 2025 (was June 2025)", TargetKind.Window, "2025-09-01", "2025-11-30")]
    [InlineData("From 1 May 2026 and then always", TargetKind.Open, "2026-05-01", null)]
    [InlineData("Every 6 months, first check by 30 May 2025", TargetKind.Recurring, null, "2025-05-30")]
    [InlineData("Twice a year", TargetKind.Recurring, null, null)]
    [InlineData("Subject to business case approval", TargetKind.Event, null, null)]
    [InlineData("Until filled", TargetKind.Event, null, null)]
    [InlineData("When fund opens", TargetKind.Event, null, null)]
    [InlineData("6 officers in post", TargetKind.Quantity, null, null)]
    [InlineData("31-Oct-25*", TargetKind.Date, null, "2025-10-31")]
    [InlineData("TBC[3]", TargetKind.None, null, null)]
    [InlineData("TBC", TargetKind.None, null, null)]
    [InlineData(" ", TargetKind.None, null, null)]
    [InlineData("Refer to the stocktake manual", TargetKind.NotUnderstood, null, null)]
    [InlineData("(See Above)", TargetKind.NotUnderstood, null, null)]
    [InlineData("31 June 2020", TargetKind.NotUnderstood, null, null)]
    public void Each_kind_is_read_from_the_words_of_real_plans(string text, TargetKind kind, string? start, string? due)
    {
        var target = TargetReader.Read(text);
        Assert.Equal((kind, Day(start), Day(due)), (target.Kind, target.StartOn, target.DueOn));
    }

    [Theory]
    [InlineData("six months from approval", "P6M", "approval")]
    [InlineData("Within 60 days of the end of the stocktake", "P60D", "the end of the stocktake")]
    [InlineData("6-month target (05/10/2021)", "P6M", null)]
    [InlineData("a year after launch", "P1Y", "launch")]
    public void An_offset_keeps_its_length_and_its_anchor(string text, string offset, string? anchor)
    {
        var target = TargetReader.Read(text);
        Assert.Equal((offset, anchor), (target.Offset, target.Anchor));
    }

    [Fact]
    public void Amounts_are_read_as_numbers()
    {
        Assert.Equal(100, TargetReader.Read("until a total of 100 callers have answered").Quantity);
        Assert.Equal(1250, TargetReader.Read("at least 1,250 visits").Quantity);
        Assert.Equal(95, TargetReader.Read("95% of cases").Quantity);
    }

    [Fact]
    public void A_day_without_a_year_falls_in_the_plans_period()
    {
        var target = TargetReader.Read("annually by 30 September", new DateOnly(2019, 4, 1));
        Assert.Equal((TargetKind.Recurring, new DateOnly(2019, 9, 30)), (target.Kind, target.DueOn));
        Assert.Equal(new DateOnly(2020, 1, 31), TargetReader.Read("by 31 January", new DateOnly(2019, 4, 1)).DueOn);
        Assert.Null(TargetReader.Read("annually by 30 September").DueOn);
    }

    [Fact]
    public void Start_and_end_columns_make_a_window()
    {
        Assert.Equal((TargetKind.Window, "31/03/2020"), (TargetReader.ReadWindow("01/04/2019", "31/03/2020").Kind, TargetReader.ReadWindow("01/04/2019", "31/03/2020").Text));
        Assert.Equal((TargetKind.Recurring, new DateOnly(2025, 4, 1)), (TargetReader.ReadWindow("01/04/2025", "Quarterly").Kind, TargetReader.ReadWindow("01/04/2025", "Quarterly").StartOn));
        Assert.Equal((TargetKind.Open, new DateOnly(2018, 3, 19)), (TargetReader.ReadWindow("19/03/2018", "").Kind, TargetReader.ReadWindow("19/03/2018", "").StartOn));
        Assert.Equal(TargetKind.Date, TargetReader.ReadWindow("", "31/03/2020").Kind);
        Assert.Equal(TargetKind.None, TargetReader.ReadWindow(" ", null).Kind);
        Assert.Equal(TargetKind.NotUnderstood, TargetReader.ReadWindow("soon", "31/03/2020").Kind);
    }

    [Fact]
    public void Words_are_kept_and_nothing_makes_the_reader_fail() =>
        Prop.ForAll<string>(text => string.IsNullOrWhiteSpace(text) || TargetReader.Read(text).Text == text).QuickCheckThrowOnFailure();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
