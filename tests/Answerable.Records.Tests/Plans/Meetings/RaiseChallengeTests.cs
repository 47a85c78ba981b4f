using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Meetings;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

public sealed class RaiseChallengeTests
{
    [Theory, OnEachDatabase]
    public async Task The_owner_of_the_row_is_told(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var member = await plan.AddMemberAsync();
        var meeting = await plan.ArrangeAsync();
        await plan.Run<RaiseChallenge>(act => act.RunAsync(new(Key, 1, meeting, "Who reads the leaflets?"), member, Cancellation));
        var challenge = Assert.Single(await plan.RowsAsync<PlanChallenge>());
        Assert.Equal(((await plan.ActivityAsync(1)).Id, member.PersonId), (challenge.ActivityId!.Value, challenge.ById));
        Assert.Contains(await plan.MailAsync(), mail => mail.Contains("owner@example.org", StringComparison.Ordinal) && mail.Contains("Who reads the leaflets?", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Not_without_the_permission_and_not_after_the_term(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var member = await plan.AddMemberAsync();
        Assert.Equal("plan.permission", await plan.Refused<RaiseChallenge>(act => act.RunAsync(new(Key, null, null, "Why?"), plan.Owner, Cancellation)));
        plan.Database.Clock.Set(new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("plan.not-found", await plan.Refused<RaiseChallenge>(act => act.RunAsync(new(Key, null, null, "Why?"), member, Cancellation)));
    }
}
