using Answerable.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Commitments;

public sealed class TargetTests
{
    private static readonly DateOnly s_due = new(2020, 5, 7);

    [Theory]
    [InlineData(TargetKind.None, false)]
    [InlineData(TargetKind.Date, true)]
    [InlineData(TargetKind.Window, true)]
    [InlineData(TargetKind.Recurring, true)]
    [InlineData(TargetKind.Open, false)]
    [InlineData(TargetKind.Event, true)]
    [InlineData(TargetKind.Quantity, true)]
    [InlineData(TargetKind.Offset, true)]
    [InlineData(TargetKind.NotUnderstood, false)]
    public void A_target_is_late_from_the_day_after_its_last_day_if_its_kind_can_be_late(TargetKind kind, bool canBeLate)
    {
        var target = new Target { Kind = kind, DueOn = s_due };
        Assert.False(target.IsLate(s_due, completedOn: null));
        Assert.Equal(canBeLate, target.IsLate(s_due.AddDays(1), completedOn: null));
        Assert.Equal(canBeLate, target.IsLate(s_due, completedOn: s_due.AddDays(1)));
        Assert.False(target.IsLate(s_due.AddYears(1), completedOn: s_due));
        Assert.False((target with { DueOn = null }).IsLate(s_due.AddYears(1), completedOn: null));
    }

    [Fact]
    public void A_later_day_that_was_agreed_takes_the_place_of_the_official_one_and_an_earlier_one_does_not()
    {
        var target = new Target { Kind = TargetKind.Date, DueOn = s_due };
        Assert.False(target.IsLate(s_due.AddDays(10), completedOn: null, agreedDueOn: s_due.AddDays(10)));
        Assert.True(target.IsLate(s_due.AddDays(11), completedOn: null, agreedDueOn: s_due.AddDays(10)));
        Assert.False(target.IsLate(s_due, completedOn: null, agreedDueOn: s_due.AddDays(-3)));
    }

    [Fact]
    public void An_offset_gets_its_day_when_the_day_of_its_anchor_is_known_and_an_absolute_day_stays()
    {
        Assert.Equal(new DateOnly(2021, 2, 28), TargetReader.Read("six months from approval").AnchoredOn(new DateOnly(2020, 8, 31)).DueOn);
        Assert.Equal(new DateOnly(2021, 10, 5), TargetReader.Read("6-month target (05/10/2021)").AnchoredOn(new DateOnly(2020, 8, 31)).DueOn);
        var anchored = TargetReader.Read("7 May 2020").RelativeTo("the day of approval");
        Assert.Equal((s_due, "the day of approval"), (anchored.DueOn!.Value, anchored.Anchor));
    }

    [Fact]
    public void Once_late_it_stays_late_until_it_is_finished() =>
        Prop.ForAll(
            Gen.Choose(-400, 400).Two().ToArbitrary(),
            days =>
            {
                var target = new Target { Kind = TargetKind.Date, DueOn = s_due };
                var (earlier, later) = (s_due.AddDays(Math.Min(days.Item1, days.Item2)), s_due.AddDays(Math.Max(days.Item1, days.Item2)));
                return !target.IsLate(earlier, null) || target.IsLate(later, null);
            }).QuickCheckThrowOnFailure();
}
