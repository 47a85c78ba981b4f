using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What waits for a person in the plans: updates to write, rounds to review, closures to decide on, questions to answer.</summary>
public sealed class PlanToday(RecordsContext records, MyUpdates updates)
{
    /// <summary>Of the questions.</summary>
    public const int Most = 20;

    private static readonly CommitmentStatus[] s_asked = [.. Enum.GetValues<CommitmentStatus>().Where(RoundLife.IsAsked)];

    /// <param name="ToLookAt">Updates that were sent and neither accepted nor sent back.</param>
    /// <param name="Waiting">Rows of which nobody has said anything yet.</param>
    public sealed record RoundOpen(string PlanKey, string PlanTitle, string PeriodKey, string PeriodName, DateOnly DueOn, int ToLookAt, int Waiting);

    public sealed record Closures(string PlanKey, string PlanTitle, int Count);

    public sealed record Question(string PlanKey, string PlanTitle, int Number, string Words, string? AskedBy);

    /// <param name="Updates">The open rounds in which the person has rows without an answer, or answers that are not sent.</param>
    public sealed record View(IReadOnlyList<MyUpdates.Row> Updates, IReadOnlyList<RoundOpen> Rounds, IReadOnlyList<Closures> Closures, IReadOnlyList<Question> Questions);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        return new(
            by.May(Permission.UpdateOwnActivities) ? [.. (await updates.ReadAsync(by, cancellation)).Where(round => round.Waiting > 0 || round.Unsent > 0)] : [],
            by.May(Permission.RunRounds) ? await RoundsAsync(scope, cancellation) : [],
            by.May(Permission.ApproveClosures) ? await ClosuresAsync(scope, cancellation) : [],
            by.May(Permission.EditPlans) ? await QuestionsAsync(scope, cancellation) : []);
    }

    private static Task<List<RoundOpen>> RoundsAsync(Scope scope, CancellationToken cancellation)
    {
        var (answers, rows) = (scope.Rows<RoundRow>(), scope.Rows<Activity>());
        return (
            from round in scope.Rows<Round>().AsNoTracking()
            join plan in scope.Rows<Plan>() on round.PlanId equals plan.Id
            where round.ClosedAt == null
            orderby round.DueOn, plan.Title
            select new RoundOpen(
                plan.Key, plan.Title, round.PeriodKey, round.PeriodName, round.DueOn,
                answers.Count(answer => answer.RoundId == round.Id && answer.SentAt != null && answer.AcceptedAt == null && answer.SentBackAt == null),
                rows.Count(row => row.PlanId == plan.Id && s_asked.Contains(row.Status)
                    && !answers.Any(answer => answer.RoundId == round.Id && answer.ActivityId == row.Id && answer.Answer != RoundAnswer.NoUpdate && answer.SentBackAt == null))))
            .ToListAsync(cancellation);
    }

    private static Task<List<Closures>> ClosuresAsync(Scope scope, CancellationToken cancellation)
    {
        var rows = scope.Rows<Activity>();
        return scope.Rows<Plan>().AsNoTracking()
            .Select(plan => new { plan.Key, plan.Title, Count = rows.Count(row => row.PlanId == plan.Id && row.Status == CommitmentStatus.ProposedForClosure) })
            .Where(plan => plan.Count > 0).OrderBy(plan => plan.Title).Select(plan => new Closures(plan.Key, plan.Title, plan.Count)).ToListAsync(cancellation);
    }

    private static Task<List<Question>> QuestionsAsync(Scope scope, CancellationToken cancellation)
    {
        var persons = scope.Rows<Person>();
        return (
            from question in scope.Rows<PlanChallenge>().AsNoTracking()
            join plan in scope.Rows<Plan>() on question.PlanId equals plan.Id
            where question.AnsweredAt == null
            orderby question.AskedAt
            select new Question(plan.Key, plan.Title, question.Position, question.Question, persons.Where(person => person.Id == question.ById).Select(person => person.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(cancellation);
    }
}
