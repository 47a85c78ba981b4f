using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class AnswerChallengeTests
{
    [Theory, OnEachDatabase]
    public async Task The_owner_answers_once_and_the_one_who_asked_is_told(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var member = await plan.AddMemberAsync();
        await plan.Run<RaiseChallenge>(act => act.RunAsync(new(Key, 1, null, "How many?"), member, Cancellation));
        Assert.Equal("activity.not-yours", await plan.Refused<AnswerChallenge>(act => act.RunAsync(new(Key, 1, "Three"), plan.Stranger, Cancellation)));
        await plan.Run<AnswerChallenge>(act => act.RunAsync(new(Key, 1, "Three"), plan.Owner, Cancellation));
        Assert.Equal(("Three", plan.Owner.PersonId), Assert.Single(await plan.RowsAsync<PlanChallenge>()) is var answered ? (answered.Answer, answered.AnsweredById) : default);
        Assert.Contains(await plan.MailAsync(), mail => mail.Contains("member@example.org", StringComparison.Ordinal) && mail.Contains("Three", StringComparison.Ordinal));
        Assert.Equal("challenge.answered", await plan.Refused<AnswerChallenge>(act => act.RunAsync(new(Key, 1, "Four"), plan.Owner, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_asked_about_the_whole_plan_is_not_for_an_owner(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<RaiseChallenge>(async act => await act.RunAsync(new(Key, null, null, "How many?"), await plan.AddMemberAsync(), Cancellation));
        Assert.Equal("plan.permission", await plan.Refused<AnswerChallenge>(act => act.RunAsync(new(Key, 1, "Three"), plan.Owner, Cancellation)));
        await plan.Run<AnswerChallenge>(act => act.RunAsync(new(Key, 1, "Three"), plan.Editor, Cancellation));
    }
}
