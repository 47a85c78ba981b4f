using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Rounds;

/// <summary>
/// Saves what someone wrote in the grid of their rows, all of it in one act. A row that someone else has changed since, or that a rule
/// refuses, is left as it is and reported; the others are saved.
/// </summary>
public sealed class WriteUpdates(RecordsContext records)
{
    /// <param name="IsSent">The writer says that all their rows are answered.</param>
    public sealed record Input(string Plan, string Period, IReadOnlyList<Row> Rows, bool IsSent = false);

    /// <param name="Version">Of the row as the writer saw it.</param>
    /// <param name="Update">Null where status and comment still hold.</param>
    public sealed record Row(int Reference, int Version, DateOnly AsOfOn, RowUpdate? Update);

    /// <param name="Clashes">Someone else has changed these rows since they were shown.</param>
    /// <param name="Waiting">How many of the writer's rows still have no answer.</param>
    /// <param name="IsSent">Everything was answered and is sent.</param>
    public sealed record Outcome(IReadOnlyList<int> Saved, IReadOnlyList<int> Clashes, IReadOnlyDictionary<int, Refusal> Refused, int Waiting, bool IsSent);

    public async Task<Outcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plan = await scope.FindPlanAsync(input.Plan, cancellation);
        var round = await scope.FindRoundAsync(plan, input.Period, cancellation);
        RefusedException.ThrowIf(round.WhyNotActed());
        var references = input.Rows.Select(row => row.Reference).ToList();
        var rows = await scope.Rows<Activity>().Where(row => row.PlanId == plan.Id && references.Contains(row.Reference)).ToDictionaryAsync(row => row.Reference, cancellation);
        RefusedException.ThrowIf(references.Find(reference => !rows.ContainsKey(reference)) is > 0 and var gone ? new("activity.not-found", $"There is no activity {gone} in this plan.") : null);
        await scope.RequireOwnAsync(rows.Values, cancellation);
        var answers = await scope.Rows<RoundRow>().Where(answer => answer.RoundId == round.Id).ToDictionaryAsync(answer => answer.ActivityId, cancellation);
        var own = await scope.OwnRows(plan.Id).ToListAsync(cancellation);

        List<int> saved = [], clashes = [];
        var refused = new Dictionary<int, Refusal>();
        var places = await PlacesAsync(scope, input.Rows.Where(row => row.Update is not null).Select(row => rows[row.Reference].Id), cancellation);
        foreach (var written in input.Rows)
        {
            var row = rows[written.Reference];
            var update = written.Update is null ? null : written.Update with { Comment = Words.OrNull(written.Update.Comment), Evidence = Words.OrNull(written.Update.Evidence) };
            if (row.Version != written.Version)
            {
                clashes.Add(row.Reference);
            }
            else if ((update is null ? row.WhyNot(CommitmentAct.Report, by) ?? round.WhyNotWritten(written.AsOfOn, scope.Today) : update.WhyNot(row, round, scope.Today, by)) is { } refusal)
            {
                refused.Add(row.Reference, refusal);
            }
            else
            {
                if (!answers.TryGetValue(row.Id, out var answer))
                {
                    answers[row.Id] = answer = scope.AnswerFor(round, row);
                    scope.Add(answer);
                }

                answer.AnswerWith(update is null ? RoundAnswer.Unchanged : RoundAnswer.Written, written.AsOfOn, scope.Now, by.PersonId);
                saved.Add(row.Reference);
                if (update is not null)
                {
                    await WriteAsync(scope, plan, round, row, update, places.GetValueOrDefault(row.Id) + 1, cancellation);
                }
            }
        }

        var waiting = own.Count(row => RoundLife.IsAsked(row.Status) && !(answers.TryGetValue(row.Id, out var answer) && answer.IsAnswered));
        var isSent = input.IsSent && waiting == 0 && clashes.Count == 0 && refused.Count == 0;
        if (isSent)
        {
            Send(own.Select(row => answers.GetValueOrDefault(row.Id)), scope.Now);
        }

        await scope.SaveAsync(isSent ? "updates-sent" : "updates-written", null, cancellation);
        return new(saved, clashes, refused, waiting, isSent);
    }

    internal static void Send(IEnumerable<RoundRow?> answers, DateTime at)
    {
        foreach (var answer in answers.OfType<RoundRow>().Where(answer => answer is { IsAnswered: true, SentAt: null }))
        {
            answer.SentAt = at;
        }
    }

    private static async Task WriteAsync(Scope scope, Plan plan, Round round, Activity row, RowUpdate update, int place, CancellationToken cancellation)
    {
        update.WriteOn(row, scope.Actor);
        var said = new ProgressUpdate
        {
            Id = RowId.Next(scope.Now), BodyId = row.BodyId, PlanId = row.PlanId, Text = row.Comment, Status = row.Status, AsOfOn = update.AsOfOn,
            ById = scope.Actor.PersonId, RoundId = round.Id, RecordedAt = scope.Now,
        };
        scope.Add(said);
        scope.Add(new ProgressUpdateOf { Id = RowId.Next(scope.Now), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, UpdateId = said.Id, Position = place });
        if (update.IsDone)
        {
            await ClosureNotices.ProposedAsync(scope, plan.Key, row, cancellation);
        }
    }

    /// <summary>How many updates each row has.</summary>
    private static async Task<Dictionary<Guid, int>> PlacesAsync(Scope scope, IEnumerable<Guid> rows, CancellationToken cancellation)
    {
        var ids = rows.ToList();
        return await scope.Rows<ProgressUpdateOf>().Where(of => ids.Contains(of.ActivityId)).GroupBy(of => of.ActivityId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
    }
}
