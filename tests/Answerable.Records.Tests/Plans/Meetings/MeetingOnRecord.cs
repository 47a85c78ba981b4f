using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Meetings;

/// <summary>People who meet about the plan on record: one who decides, one from outside who challenges and is named to it.</summary>
internal static class MeetingOnRecord
{
    public static async Task<Actor> AddLeaderAsync(this PlanOnRecord plan) =>
        await plan.AddPersonAsync("leader", isExternal: false, Permission.ReadPlans, Permission.DecideOnPlans, Permission.ChallengePlans);

    /// <summary>Named to the plan until 30 April 2026.</summary>
    public static async Task<Actor> AddMemberAsync(this PlanOnRecord plan)
    {
        var member = await plan.AddPersonAsync("member", isExternal: true, Permission.ReadNamedPlans, Permission.ChallengePlans);
        await plan.Run<NameReader>(act => act.RunAsync(new(Key, member.PersonId!.Value, new(2026, 4, 30)), plan.Editor, Cancellation));
        return member;
    }

    /// <summary>On 12 March 2026, ten days after the tests' today.</summary>
    public static Task<int> ArrangeAsync(this PlanOnRecord plan, string title = "Audit Board") =>
        plan.Database.Within<ArrangeMeeting, int>(act => act.RunAsync(new(Key, title, new(2026, 3, 12)), plan.Editor, Cancellation));

    /// <summary>What is to be sent, as it stands in the outbox.</summary>
    public static Task<List<string>> MailAsync(this PlanOnRecord plan) => plan.Database.Within<RecordsContext, List<string>>(records =>
    {
        records.For(plan.Operator);
        return records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox").ToListAsync(Cancellation);
    });

    public static async Task<Actor> AddPersonAsync(this PlanOnRecord plan, string name, bool isExternal, params Permission[] permissions)
    {
        var id = await plan.Database.Within<AddPerson, Guid>(add => add.RunAsync(new(name, Email: $"{name}@example.org", IsExternal: isExternal), plan.Operator, Cancellation));
        return plan.Operator with { PersonId = id, Name = name, Permissions = permissions.ToFrozenSet() };
    }
}
