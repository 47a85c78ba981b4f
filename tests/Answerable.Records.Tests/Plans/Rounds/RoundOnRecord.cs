using System.Collections.Frozen;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

/// <summary>The plan on record, quarterly, with the round for its last quarter open, due on Monday 16 March 2026; today is 2 March. The owner answers for rows 1, 2 and 3.</summary>
internal static class RoundOnRecord
{
    public const string LastQuarter = "2025-q4";

    public static readonly DateOnly Today = new(2026, 3, 2);

    public static async Task<PlanOnRecord> CreateAsync(DatabaseKind kind, bool isOpen = true)
    {
        var plan = await PlanOnRecord.CreateAsync(kind);
        var found = await plan.PlanAsync();
        await plan.Run<EditPlan>(edit => edit.RunAsync(
            new(Key, found.Version, found.Title, found.PeriodStartOn, found.PeriodEndOn, null, null, false, new Dictionary<Guid, DateOnly?>(), Cadence.Quarterly), plan.Editor, Cancellation));
        foreach (var reference in new[] { 2, 3 })
        {
            await plan.Run<SetOwners>(set => set.RunAsync(new(At(reference), [new("Owner", false, plan.Owner.PersonId)]), plan.Editor, Cancellation));
        }

        if (isOpen)
        {
            await plan.Run<OpenRound>(open => open.RunAsync(new(Key, LastQuarter, new(2026, 3, 16), "The board meets on the 20th.", RemindEveryDays: 3), plan.Coordinator(), Cancellation));
        }

        return plan;
    }

    public static Actor Coordinator(this PlanOnRecord plan) =>
        plan.Editor with { Permissions = new[] { Permission.ReadPlans, Permission.EditPlans, Permission.RunRounds }.ToFrozenSet() };

    /// <summary>The owner writes the same for rows as they stand now.</summary>
    public static async Task<WriteUpdates.Outcome> WriteAsync(this PlanOnRecord plan, RowUpdate? update, bool isSent = false, params int[] references)
    {
        var rows = (await plan.RowsAsync<Activity>()).Where(row => references.Contains(row.Reference)).OrderBy(row => row.Reference).Select(row => new WriteUpdates.Row(row.Reference, row.Version, Today, update)).ToList();
        return await plan.Database.Within<WriteUpdates, WriteUpdates.Outcome>(write => write.RunAsync(new(Key, LastQuarter, rows, isSent), plan.Owner, Cancellation));
    }

    public static async Task<RoundRow?> AnswerAsync(this PlanOnRecord plan, int reference)
    {
        var row = await plan.ActivityAsync(reference);
        return (await plan.RowsAsync<RoundRow>()).SingleOrDefault(answer => answer.ActivityId == row.Id);
    }

    public static async Task<Round> RoundAsync(this PlanOnRecord plan) => (await plan.RowsAsync<Round>()).Single(round => round.PeriodKey == LastQuarter);

    public static RowUpdate Says(CommitmentStatus status, string? comment, DateOnly? completedOn = null, string? evidence = null) => new(status, comment, Today, completedOn, evidence);

    /// <summary>What waits in the outbox, as it will be sent.</summary>
    public static Task<List<string>> MailAsync(this PlanOnRecord plan) =>
        plan.Database.Within<RecordsContext, List<string>>(records =>
        {
            _ = records.For(plan.Operator);
            return records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox WHERE job = 'mail'").ToListAsync(Cancellation);
        });
}
