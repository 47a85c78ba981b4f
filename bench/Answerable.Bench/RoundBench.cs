using System.Diagnostics;
using System.Globalization;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Plans.Screens;

namespace Answerable.Bench;

/// <summary>How long opening a round of the plan's rows takes in process, with its history and its mail.</summary>
internal static class RoundBench
{
    private const int Warm = 3;
    private const int Counted = 7;

    public static async Task RunAsync(BenchBody body)
    {
        var plan = (await body.Of<PlanSettings, PlanSettings.Found?>(settings => settings.ReadAsync(body.PlanKey, body.Officer, default)))!.Plan;
        await body.Of<EditPlan, bool>(async edit =>
        {
            await edit.RunAsync(new(plan.Key, plan.Version, plan.Title, new(2024, 1, 1), new(2024, 12, 31), null, null, false, new Dictionary<Guid, DateOnly?>(), Cadence.Monthly), body.Officer, default);
            return true;
        });
        var times = new List<double>();
        for (var month = 1; month <= Warm + Counted; month++)
        {
            var period = string.Create(CultureInfo.InvariantCulture, $"2024-{month:00}");
            var clock = Stopwatch.StartNew();
            await body.Of<OpenRound, bool>(async open =>
            {
                await open.RunAsync(new(plan.Key, period, body.Officer.Today(TimeProvider.System).AddDays(14)), body.Officer, default);
                return true;
            });
            times.Add(clock.Elapsed.TotalMilliseconds);
            await body.Of<CloseRound, IReadOnlyList<int>>(close => close.RunAsync(new(plan.Key, period), body.Officer, default));
        }

        var median = PageBench.Median([.. times.Skip(Warm)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opening a round of {body.Rows} rows: {median:0.0} ms (median of {Counted}; at most 50)"));
    }
}
