using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Tests.Plans;

/// <summary>A plan of three rows with an open round, due on 16 March 2026; the activity owner answers for the first two, today is 2 March.</summary>
internal static class RoundNode
{
    public const string Quarter = "2026-q1";

    public static async Task<string> AddRoundAsync(this WebNode node, string title)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var key = await node.AddPlanAsync(title: title);
        await node.Database.Within<NameOwner, int>(name => name.RunAsync(new(key, "Head of Estates", node.People["activity-owner"]), node.Operator, cancellation));
        var plan = (await node.RowsAsync<Plan>()).Single(plan => plan.Key == key);
        await node.Database.Within<EditPlan>(edit => edit.RunAsync(
            new(key, plan.Version, plan.Title, null, null, null, null, false, new Dictionary<Guid, DateOnly?>(), Cadence.Quarterly, new(2026, 1, 1)), node.Operator, cancellation));
        await node.Database.Within<OpenRound>(open => open.RunAsync(new(key, Quarter, new(2026, 3, 16), "Please say what has moved.", 3), node.Operator, cancellation));
        return key;
    }

    public static Task<List<T>> RowsAsync<T>(this WebNode node)
        where T : class, Domain.History.IOfBody =>
        node.Database.Within<RecordsContext, List<T>>(records => records.For(node.Operator).Rows<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));

    public static async Task<Activity> ActivityAsync(this WebNode node, string key, int reference)
    {
        var plan = (await node.RowsAsync<Plan>()).Single(plan => plan.Key == key);
        return (await node.RowsAsync<Activity>()).Single(row => row.PlanId == plan.Id && row.Reference == reference);
    }

    public static async Task<Round> RoundAsync(this WebNode node, string key)
    {
        var plan = (await node.RowsAsync<Plan>()).Single(plan => plan.Key == key);
        return (await node.RowsAsync<Round>()).Single(round => round.PlanId == plan.Id);
    }

    /// <summary>Someone else writes on the row meanwhile.</summary>
    public static Task ReportAsync(this WebNode node, string key, int reference, string words) =>
        node.Database.Within<ReportProgress>(report => report.RunAsync(
            new([new(key, reference)], Domain.Commitments.CommitmentStatus.Slippage, null, words, new(2026, 3, 1)), node.Operator with { Name = "Someone else" }, TestContext.Current.CancellationToken));
}
