using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class OpenRoundTests
{
    [Theory, OnEachDatabase]
    public async Task The_coordinator_opens_the_period_and_those_asked_are_told_once(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var round = await plan.RoundAsync();
        Assert.Equal(("Quarter 4 2025-26", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), true), (round.PeriodName, round.FirstOn, round.LastOn, round.IsOpen));
        Assert.Empty(await plan.RowsAsync<RoundRow>());
        var mail = Assert.Single(await plan.MailAsync());
        Assert.Contains("owner@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("3 rows", mail, StringComparison.Ordinal);
        Assert.Contains("The board meets on the 20th.", mail, StringComparison.Ordinal);
        Assert.Contains("/plans/a-plan/rounds/2025-q4/mine", mail, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task One_round_at_a_time_and_each_period_once(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        Assert.Equal("round.twice", await OpenAsync(plan, LastQuarter));
        Assert.Equal("round.another-open", await OpenAsync(plan, "2025-q3"));
        await plan.Run<CloseRound>(close => close.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation));
        Assert.Equal("round.twice", await OpenAsync(plan, LastQuarter));
        Assert.Equal("round.earlier", await OpenAsync(plan, "2025-q3"));
        Assert.Equal("round.no-period", await OpenAsync(plan, "2026-q1"));
    }

    [Theory, OnEachDatabase]
    public async Task Only_who_runs_rounds_opens_one_and_only_where_the_plan_has_a_cadence(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("round.no-cadence", await OpenAsync(plan, LastQuarter));
        Assert.Equal("plan.permission", await plan.Refused<OpenRound>(open => open.RunAsync(new(Key, LastQuarter, new(2026, 3, 16)), plan.Owner, Cancellation)));
    }

    private static Task<string> OpenAsync(PlanOnRecord plan, string period) =>
        plan.Refused<OpenRound>(open => open.RunAsync(new(Key, period, new(2026, 3, 16)), plan.Coordinator(), Cancellation));
}
