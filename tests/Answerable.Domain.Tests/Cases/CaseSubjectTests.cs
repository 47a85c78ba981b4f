using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

/// <summary>Nobody works on a complaint about themself.</summary>
public sealed class CaseSubjectTests
{
    private static readonly CaseRules Strict = Rules with { SeniorStaff = new(Permission.ManageCases, IsRestricted: true) };

    [Fact]
    public void Whom_it_is_about_is_responsible_no_more_and_does_nothing_to_it()
    {
        var file = Log();
        file.NameSubject(new(Handler.PersonId, Handler.Name, IsSenior: false), Handler, At(Manager, 3));
        Assert.Equal((null, CaseState.Logged, true), (file.Case.HandlerId, file.Case.State, file.Case.HasSubjects));
        Assert.All(Enum.GetValues<CaseAct>().Where(act => CaseLife.Allows(file.Case.State, act)), act => Assert.Equal("case.about-you", file.WhyNot(act, Handler)?.Code));
        Assert.Equal("case.assign-subject", Refused(() => file.Assign(Handler.PersonId, Handler.Name, null, At(Manager, 3))));
        Assert.Equal("case.subject-self", Refused(() => Log(Intake()).NameSubject(new(Handler.PersonId, Handler.Name, false), null, At(Handler, 3))));

        file.UnnameSubject(file.NamedSubjects.Single().Id, "It was the other lorry", At(Manager, 4));
        file.Take(At(Handler, 4));
        Assert.Equal((Handler.PersonId, false), (file.Case.HandlerId, file.Case.HasSubjects));
    }

    [Fact]
    public void Who_signs_is_not_whom_it_is_about()
    {
        var file = Drafted();
        file.SendForSignOff(At(Handler, 4));
        file.NameSubject(new(Director.PersonId, Director.Name, IsSenior: true), Handler, At(Manager, 4));
        Assert.Equal("case.about-you", Refused(() => file.Approve(At(Director, 5))));
        file.Approve(At(Manager, 5));
    }

    [Fact]
    public void A_stage_can_be_answered_by_whom_it_is_about_but_not_by_senior_staff()
    {
        var rules = Rules with { Stages = [Rules.Stages[0] with { IsAnsweredBySubject = true }, .. Rules.Stages.Skip(1)] };
        var (file, senior) = (Log(rules: rules), Log(rules: rules));
        file.NameSubject(new(Handler.PersonId, Handler.Name, IsSenior: false), Handler, At(Manager, 3));
        file.SendAnswer(new(AnswerChannel.Told, new(2026, 3, 3), "upheld", "Said sorry"), At(Handler, 3));
        senior.NameSubject(new(Handler.PersonId, Handler.Name, IsSenior: true), Handler, At(Manager, 3));
        Assert.Equal("case.about-you", senior.WhyNot(CaseAct.Take, Handler)?.Code);
    }

    [Fact]
    public void A_case_about_senior_staff_is_worked_on_by_who_may_and_kept_from_everybody_else()
    {
        var file = Log(rules: Strict);
        file.NameSubject(new(null, "The chief executive", IsSenior: true), Handler, At(Colleague, 3));
        Assert.Null(file.Case.HandlerId);
        Assert.Equal("case.assign-senior", Refused(() => file.Take(At(Colleague, 3))));
        file.Take(At(Manager, 3));
        Assert.Equal(CaseAct.Restrict, file.NextStep());
        Assert.Equal("Only who manages cases can do this", file.Refused(Colleague).Single(refused => refused.Act is CaseAct.Restrict).Because.Message);
        Assert.Equal("case.senior-open", Refused(() => file.DraftAnswer(new("Dear Ann Other", [], []), At(Manager, 3))));
        file.Restrict([], "About the chief executive", At(Manager, 3));
        file.DraftAnswer(new("Dear Ann Other", [], []), At(Manager, 4));
    }

    [Fact]
    public void Whom_it_is_about_is_never_named_to_it_when_it_is_restricted()
    {
        var file = Log(Intake());
        var colleague = new NamedReader(Colleague.PersonId!.Value, Colleague.Name, true);
        file.Restrict([colleague], "Somebody may come to harm", At(Manager, 3));
        file.NameSubject(new(Colleague.PersonId, Colleague.Name, IsSenior: false), null, At(Manager, 3));
        Assert.False(file.IsOpenTo(Colleague.PersonId));
        Assert.Equal("case.restrict-subject", Refused(() => file.Restrict([colleague], "She helps", At(Manager, 4))));
    }
}
