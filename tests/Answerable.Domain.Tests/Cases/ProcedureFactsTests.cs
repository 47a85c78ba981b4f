using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;

namespace Answerable.Domain.Tests.Cases;

public sealed class ProcedureFactsTests
{
    [Fact]
    public void The_differences_between_two_versions_are_told_in_words()
    {
        var later = Complaint.Rules with
        {
            KeepYears = 7,
            Outcomes = [.. Complaint.Rules.Outcomes, new("partly-resolved", "Resolved in part", false)],
            Stages = [Complaint.Rules.Stages[0], Complaint.Rules.Stages[1] with { AnswerClock = Complaint.Rules.Stages[1].AnswerClock! with { Limit = new(15, ClockUnit.WorkingDays) } }],
        };
        var changes = ProcedureFacts.Between(ProcedureFacts.Of(Procedure(Complaint.Rules), Complaint.Rules), ProcedureFacts.Of(Procedure(later), later));
        Assert.Contains(new("A file is kept", "6 years", "7 years"), changes);
        Assert.Contains(new("Investigation, second: limit", "20 working days", "15 working days"), changes);
        Assert.Contains(changes, change => change.What == "Outcomes" && change.After!.EndsWith("; Resolved in part", StringComparison.Ordinal));
        Assert.Empty(ProcedureFacts.Between(ProcedureFacts.Of(Procedure(later), later), ProcedureFacts.Of(Procedure(later), later)));
    }

    [Fact]
    public void A_stage_that_is_no_longer_there_is_named()
    {
        var shorter = Complaint.Rules with { Stages = [Complaint.Rules.Stages[0]] };
        var changes = ProcedureFacts.Between(ProcedureFacts.Of(Procedure(Complaint.Rules), Complaint.Rules), ProcedureFacts.Of(Procedure(shorter), shorter));
        Assert.Contains(new("Stage \"second\"", "Investigation", null), changes);
    }

    private static Procedure Procedure(CaseRules rules) => new()
    {
        Key = rules.Key,
        Name = rules.Name,
        Version = rules.Version,
        Sources = [],
        NotConfirmed = [],
        Stages = [.. rules.Stages.Select(stage => new ProcedureStage(stage.Key, stage.Name, [stage.AnswerClock!, .. stage.AcknowledgeClock is { } acknowledge ? [acknowledge] : Array.Empty<ClockRule>()]))],
    };
}
