using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>Reminds each person whose rows wait for an answer, or whose answers are not sent, by one mail with the rows and the link; at most once a day.</summary>
public sealed class ChaseUpdates(RecordsContext records, RecordsSettings settings)
{
    /// <param name="People">Null for everyone who has not answered.</param>
    public sealed record Input(string Plan, string Period, IReadOnlyCollection<Guid>? People = null);

    /// <param name="Reminded">Names of those who get a mail.</param>
    /// <param name="Already">Names of those who had one today.</param>
    /// <param name="Unreached">Names of those without an address.</param>
    public sealed record Outcome(IReadOnlyList<string> Reminded, IReadOnlyList<string> Already, IReadOnlyList<string> Unreached);

    public async Task<Outcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.RunRounds);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        RefusedException.ThrowIf(round.WhyNotActed());
        var waiting = (await scope.WaitingRows(round).AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellation)).ToDictionary(row => row.Id);
        var unsent = await scope.Rows<RoundRow>().AsNoTracking().Where(answer => answer.RoundId == round.Id && answer.SentAt == null && answer.SentBackAt == null).Select(answer => answer.ActivityId).ToListAsync(cancellation);
        var late = (await scope.AskedAsync(plan, cancellation))
            .Where(asked => (input.People?.Contains(asked.Person) ?? true) && asked.Rows.Any(row => waiting.ContainsKey(row) || unsent.Contains(row))).ToList();
        var keys = late.ToDictionary(asked => asked.Person, asked => string.Create(CultureInfo.InvariantCulture, $"round-reminder/{round.Id}/{asked.Person}/{scope.Today:O}"));
        var sent = await records.Ground<OutboxItem>().Where(item => item.Job == SendMail.Job && keys.Values.Contains(item.Key)).Select(item => item.Key).ToListAsync(cancellation);
        var outcome = late.ToLookup(asked => asked.Email is null ? Fate.Unreached : sent.Contains(keys[asked.Person]) ? Fate.Already : Fate.Reminded);
        foreach (var asked in outcome[Fate.Reminded])
        {
            List<Activity> rows = [.. asked.Rows.Where(waiting.ContainsKey).Select(row => waiting[row])];
            scope.Send(RoundMail.Reminder(asked.Email!, plan, round, rows, scope.Today, settings), keys[asked.Person]);
        }

        if (outcome[Fate.Reminded].Any())
        {
            await scope.NoteAsync(plan.Record, "updates-chased", string.Join(", ", Names(Fate.Reminded)), cancellation);
        }

        return new(Names(Fate.Reminded), Names(Fate.Already), Names(Fate.Unreached));

        List<string> Names(Fate fate) => [.. outcome[fate].Select(asked => asked.Name)];
    }

    private enum Fate
    {
        Reminded,
        Already,
        Unreached,
    }
}
