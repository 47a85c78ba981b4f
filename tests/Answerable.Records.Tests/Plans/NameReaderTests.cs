using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Tests.Plans.Meetings;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class NameReaderTests
{
    [Theory, OnEachDatabase]
    public async Task Who_reads_named_plans_sees_that_one_and_no_other_until_the_last_day(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<StartPlan>(act => act.RunAsync(new("Another plan", null, null, []), plan.Editor, Cancellation));
        var member = await plan.AddMemberAsync();
        Assert.Equal([Key], await SeenAsync());
        plan.Database.Clock.Set(new(2026, 4, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal([Key], await SeenAsync());
        plan.Database.Clock.Set(new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await SeenAsync());

        Task<List<string>> SeenAsync() => plan.Database.Within<RecordsContext, List<string>>(records => records.For(member).Rows<Plan>().Select(row => row.Key).ToListAsync(Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task Someone_from_outside_has_a_term(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var member = await plan.AddMemberAsync();
        Assert.Equal("reader.term", await plan.Refused<NameReader>(act => act.RunAsync(new(Key, member.PersonId!.Value, null), plan.Editor, Cancellation)));
        Assert.Equal("reader.past", await plan.Refused<NameReader>(act => act.RunAsync(new(Key, member.PersonId!.Value, new(2026, 3, 1)), plan.Editor, Cancellation)));
        Assert.Equal("plan.permission", await plan.Refused<NameReader>(act => act.RunAsync(new(Key, member.PersonId!.Value, new(2026, 9, 1)), member, Cancellation)));
        await plan.Run<NameReader>(act => act.RunAsync(new(Key, member.PersonId!.Value, new(2026, 9, 1)), plan.Editor, Cancellation));
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.Single(await plan.RowsAsync<PlanReaderGrant>()).UntilOn);
    }
}
