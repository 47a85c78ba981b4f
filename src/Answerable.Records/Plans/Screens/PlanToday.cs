using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What waits for a person in the plans: updates to write, rounds to review, rows and closures to decide on, questions to answer.</summary>
public sealed class PlanToday(RecordsContext records, MyUpdates updates, PlanLeadership leadership)
{
    /// <summary>Of the questions.</summary>
    public const int Most = 20;

    private static readonly CommitmentStatus[] s_asked = [.. Enum.GetValues<CommitmentStatus>().Where(RoundLife.IsAsked)];

    /// <param name="ToAccept">Updates that were sent and neither accepted nor sent back.</param>
    /// <param name="Waiting">Rows of which nobody has said anything yet.</param>
    public sealed record RoundOpen(string PlanKey, string PlanTitle, string PeriodKey, string PeriodName, DateOnly DueOn, int ToAccept, int Waiting);

    public sealed record Closures(string PlanKey, string PlanTitle, int Count);

    public sealed record Decisions(string PlanKey, string PlanTitle, int Count);

    public sealed record Question(string PlanKey, string PlanTitle, int Number, string Words, string? AskedBy);

    /// <param name="Updates">The open rounds in which the person has rows without an answer, or answers that are not sent.</param>
    public sealed record View(IReadOnlyList<MyUpdates.Row> Updates, IReadOnlyList<RoundOpen> Rounds, IReadOnlyList<Closures> Closures, IReadOnlyList<Decisions> Decisions, IReadOnlyList<Question> Questions);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        return new(
            by.May(Permission.UpdateOwnActivities) ? [.. (await updates.ReadAsync(by, cancellation)).Where(round => round.Waiting > 0 || round.Unsent > 0)] : [],
            by.May(Permission.RunRounds) ? await RoundsAsync(scope, cancellation) : [],
            by.May(Permission.ApproveClosures) && !by.May(Permission.DecideOnPlans) ? await ClosuresAsync(scope, cancellation) : [],
            by.May(Permission.DecideOnPlans) ? await DecisionsAsync(by, scope.Today, cancellation) : [],
            await QuestionsAsync(scope, cancellation));
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

    /// <summary>As leadership's page counts them: closures are among them.</summary>
    private async Task<List<Decisions>> DecisionsAsync(Actor by, DateOnly today, CancellationToken cancellation) =>
        [.. (await leadership.ReadAllAsync(by, today, cancellation)).Select(view => new Decisions(view.Facts.Plan.Key, view.Facts.Plan.Title, view.NeedDecision.Count())).Where(plan => plan.Count > 0)];

    /// <summary>Those of the rows that the person owns; for who edits plans, all.</summary>
    private static Task<List<Question>> QuestionsAsync(Scope scope, CancellationToken cancellation)
    {
        var (persons, me, all) = (scope.Rows<Person>(), scope.Actor.PersonId, scope.Actor.May(Permission.EditPlans));
        var own = scope.Rows<ActivityOwner>().Where(owner => me != null && owner.PersonId == me).Select(owner => owner.ActivityId);
        return (
            from question in scope.Rows<PlanChallenge>().AsNoTracking()
            join plan in scope.Rows<Plan>() on question.PlanId equals plan.Id
            where question.AnsweredAt == null && (all || (question.ActivityId != null && own.Contains(question.ActivityId.Value)))
            orderby question.AskedAt
            select new Question(plan.Key, plan.Title, question.Position, question.Question, persons.Where(person => person.Id == question.ById).Select(person => person.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(cancellation);
    }
}
