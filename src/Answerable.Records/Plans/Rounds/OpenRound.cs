using Answerable.Domain.Access;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Opens the round of updates for a reporting period and tells those who are asked. Rows are written only once something happens to them.</summary>
public sealed class OpenRound(RecordsContext records, RecordsSettings settings)
{
    /// <param name="Period">The key of the reporting period, such as "2026-q2".</param>
    /// <param name="DueOn">Inclusive.</param>
    /// <param name="RemindEveryDays">Reminds those who have not answered on the due day and every so many days after; null for never.</param>
    public sealed record Input(string Plan, string Period, DateOnly DueOn, string? Note = null, int? RemindEveryDays = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var rounds = await scope.Rows<Round>().AsNoTracking().Where(round => round.PlanId == plan.Id).ToListAsync(cancellation);
        var period = ReportingPeriods.Of(plan)?.Find(input.Period);
        RefusedException.ThrowIf(RoundLife.WhyNotOpened(plan, period, rounds, input.DueOn, scope.Today)
            ?? (input.RemindEveryDays is < 1 or > 60 ? new("round.remind-days", "Remind every 1 to 60 days") : null));
        var round = new Round
        {
            Id = RowId.Next(scope.Now), BodyId = plan.BodyId, PlanId = plan.Id, Position = rounds.Count + 1, PeriodKey = period!.Key, PeriodName = period.Name, FirstOn = period.FirstOn, LastOn = period.LastOn,
            OpenedById = by.PersonId, OpenedAt = scope.Now, DueOn = input.DueOn, RemindEveryDays = input.RemindEveryDays, Note = Words.OrNull(input.Note),
        };
        scope.Add(round);
        var waiting = (await scope.WaitingRows(round).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        foreach (var asked in await scope.AskedAsync(plan, cancellation))
        {
            if (asked.Email is { } address && asked.Rows.Count(waiting.Contains) is > 0 and var rows)
            {
                scope.Send(RoundMail.Opened(address, plan, round, rows, settings), $"round-opened/{round.Id}/{asked.Person}");
            }
        }

        await scope.SaveAsync("round-opened", round.Note, cancellation);
    }
}
