using Answerable.Domain.Calendars;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

/// <summary>How long someone has to complain and to take it further. The complaint is received on Monday 2 March 2026.</summary>
public sealed class CaseTimeLimitTests
{
    private static readonly SignpostIntake Ombudsman = new("ombudsman", null);

    private static readonly CaseRules Limited = Rules with
    {
        Closures = [new("withdrawn", "Withdrawn"), new("late", "Too late", IsLate: true), new("elsewhere", "Not for us", IsElsewhere: true)],
        Signposts = [new("ombudsman", "The ombudsman", "to look at it", "www", IsFinal: true)],
        ToBring = new(Months(6), Months(12), "in exceptional circumstances"),
        Stages = [Rules.Stages[0] with { ToEscalate = new(Months(2), IsOrToBring: true, null) }, .. Rules.Stages.Skip(1)],
    };

    [Theory]
    [InlineData("2025-09-02", null, "2026-03-02")]
    [InlineData("2025-08-31", null, "2026-02-28")]
    [InlineData("2025-04-01", "2025-09-02", "2026-03-02")]
    [InlineData("2025-03-01", "2026-02-01", "2026-03-01")]
    [InlineData(null, "2025-10-01", "2026-04-01")]
    public void It_can_be_brought_so_long_after_they_knew_and_never_so_long_after_it_happened(string? happened, string? known, string last) =>
        Assert.Equal(Day(last)!.Value, CaseTimeLimits.BringByOn(Limited, _ => WorkingDayCalendar.WeekendsOnly, Day(happened), Day(known)));

    [Fact]
    public void What_comes_too_late_is_taken_for_a_reason_that_stays_on_record()
    {
        var late = Intake(Handler) with { HappenedOn = new(2025, 9, 1) };
        Assert.Equal("case.late", Refused(() => Log(late, Limited)));
        var file = Log(late with { LateReason = "She was in hospital" }, Limited);
        Assert.Equal((new DateOnly(2026, 3, 1), "She was in hospital", true), (file.Stage.AskedByOn!.Value, file.Stage.LateReason, file.Stage.IsLate));
        Assert.Null(Log(late with { HappenedOn = new(2025, 9, 2), LateReason = "It is not late" }, Limited).Stage.LateReason);
        Assert.DoesNotContain(CaseField.LateReason, file.Missing());
        Assert.Equal("case.known-before", Refused(() => Log(late with { KnownOn = new(2025, 8, 1) }, Limited)));
        Assert.Equal("case.happened-after", Refused(() => Log(late with { HappenedOn = new(2026, 3, 3) }, Limited)));
    }

    [Fact]
    public void What_turns_out_later_to_have_come_too_late_is_asked_for_before_it_is_closed()
    {
        var file = Log(Intake(Handler) with { HappenedOn = new(2026, 2, 1) }, Limited);
        var correction = new CaseCorrection { Subject = "The bin", HappenedOn = new(2025, 1, 1), Customer = Intake().Customer };
        file.Correct(correction, At(Handler, 3));
        Assert.Contains(CaseField.LateReason, file.Missing());
        file.Correct(correction with { LateReason = "Nobody told him where to complain" }, At(Handler, 3));
        Assert.DoesNotContain(CaseField.LateReason, file.Missing());
    }

    [Fact]
    public void What_is_turned_away_is_closed_at_once_and_they_are_told_where_to_turn()
    {
        var late = Intake(Handler) with { HappenedOn = new(2025, 9, 1) };
        Assert.Equal("case.signpost", Refused(() => Log(late with { TurnedAway = new("Nothing kept them", new(null, null)) }, Limited)));
        Assert.Equal("case.in-time", Refused(() => Log(Intake(Handler) with { TurnedAway = new("Nothing kept them", Ombudsman) }, Limited)));
        var file = Log(late with { TurnedAway = new("Nothing kept them", Ombudsman) }, Limited);
        Assert.Equal((CaseState.Closed, "late", "Nothing kept them"), (file.Case.State, file.Case.ClosureKey, file.Case.ClosureReason));
        Assert.Equal(("ombudsman", SignpostBecause.OutOfTime, true), (file.Signposts.Single().SignpostKey, file.Signposts.Single().Because, file.Case.HasSignposts));
    }

    [Fact]
    public void What_belongs_somewhere_else_is_closed_only_with_the_place()
    {
        var file = Log(rules: Limited);
        Assert.Equal("case.signpost", Refused(() => file.Withdraw("elsewhere", "It is about a councillor", At(Handler, 3))));
        file.Withdraw("elsewhere", "It is about a councillor", At(Handler, 3), new(null, "The commissioner for standards"));
        Assert.Equal(("The commissioner for standards", SignpostBecause.NotForIt), (file.Signposts.Single().Name, file.Signposts.Single().Because));
    }

    [Theory]
    [InlineData("2026-02-01", "2026-08-01")]
    [InlineData("2025-09-10", "2026-05-04")]
    [InlineData(null, "2026-05-04")]
    public void It_can_be_taken_further_two_months_after_the_answer_or_as_long_as_it_could_be_brought(string? happened, string last)
    {
        var file = Answered(happened);
        Assert.Equal(Day(last)!.Value, file.EscalateByOn());
        var (day, after) = (Day(last)!.Value, Day(last)!.Value.AddDays(1));
        Assert.Equal("case.in-time", Refused(() => file.RefuseEscalation(new("It is over", Ombudsman), day, At(Handler, 1, 12))));
        Assert.Equal("case.late", Refused(() => file.Escalate("They ask for it", after, At(Handler, 1, 12))));
        file.Escalate("They ask for it", after, At(Handler, 1, 12), lateReason: "The answer went to the wrong address");
        Assert.Equal((day, "The answer went to the wrong address"), (file.Stage.AskedByOn!.Value, file.Stage.LateReason));
    }

    [Fact]
    public void What_is_asked_too_late_is_refused_on_record_and_the_answer_stands()
    {
        var file = Answered(null);
        Assert.Equal("case.signpost", Refused(() => file.RefuseEscalation(new("It is over", new("nobody", null)), new(2026, 5, 5), At(Handler, 1, 12))));
        file.RefuseEscalation(new("They had the answer in March", Ombudsman), new(2026, 5, 5), At(Handler, 1, 12));
        Assert.Equal((CaseState.Answered, "first"), (file.Case.State, file.Stage.StageKey));
        Assert.Equal((SignpostBecause.OutOfTime, "first", new DateOnly(2026, 5, 5)), (file.Signposts.Single().Because, file.Signposts.Single().StageKey, file.Signposts.Single().On));
    }

    [Fact]
    public void A_childs_own_views_are_asked_for_before_a_case_that_affects_one_is_closed()
    {
        var rules = Limited with { Fields = [.. Limited.Fields, new(CaseField.ChildViews, FieldNeeded.AtClosing, [])] };
        Assert.DoesNotContain(CaseField.ChildViews, Log(rules: rules).Missing());
        var file = Log(Intake(Handler) with { IsAboutChild = true, ChildViews = ChildViews.NotSought }, rules);
        Assert.Contains(CaseField.ChildViews, file.Missing());
        Assert.DoesNotContain(CaseField.ChildViews, Log(Intake(Handler) with { IsAboutChild = true, ChildViews = ChildViews.NotSought, ChildViewsText = "She is two years old" }, rules).Missing());
    }

    private static CaseFile Answered(string? happened)
    {
        var file = Log(Intake(Handler) with { HappenedOn = Day(happened) }, Limited);
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 4), "upheld", "It was emptied"), At(Handler, 4));
        return file;
    }

    private static TimeLimit Months(int months) => new(new(months, ClockUnit.CalendarMonths), CalendarKey.None);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
