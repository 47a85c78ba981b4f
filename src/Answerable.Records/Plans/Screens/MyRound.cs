using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>The rows that a person answers for in a round: what was said last, what is said now, and what contradicts itself in it.</summary>
public sealed class MyRound(RecordsContext records)
{
    public sealed record Found(PlanRegister.Head Plan, Round Round, IReadOnlyList<Row> Rows)
    {
        public int Waiting => Rows.Count(row => row.IsWaiting);

        public int Unsent => Rows.Count(row => row.Answer is { IsAnswered: true, SentAt: null });
    }

    /// <param name="Last">What was said before this round.</param>
    /// <param name="Findings">Of the row as it stands, or as it would be.</param>
    public sealed record Row(Activity Activity, string Section, RoundRow? Answer, Said Last, IReadOnlyList<Finding> Findings)
    {
        public bool IsAsked => RoundLife.IsAsked(Activity.Status);

        public bool IsWaiting => IsAsked && Answer is not { IsAnswered: true };
    }

    /// <param name="imagined">By reference: what is written and not saved; it is judged in the place of what is saved.</param>
    /// <param name="shown">References of rows that the person has before them: they are read although they may have been closed meanwhile.</param>
    /// <returns>Null where there is no such round that the person may see.</returns>
    public async Task<Found?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation, IReadOnlyDictionary<int, RowUpdate>? imagined = null, IReadOnlyCollection<int>? shown = null)
    {
        var scope = records.For(by);
        var plan = await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation);
        var round = plan is null ? null : await scope.Rows<Round>().AsNoTracking().FirstOrDefaultAsync(round => round.PlanId == plan.Id && round.PeriodKey == period, cancellation);
        if (plan is null || round is null)
        {
            return null;
        }

        var own = (await scope.OwnRows(plan.Id).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        var answers = await scope.Rows<RoundRow>().AsNoTracking().Where(answer => answer.RoundId == round.Id).ToDictionaryAsync(answer => answer.ActivityId, cancellation);
        var sections = await scope.Rows<PlanSection>().AsNoTracking().Where(section => section.PlanId == plan.Id).ToDictionaryAsync(section => section.Id, section => section.Name, cancellation);
        var before = await scope.SaidBeforeAsync(round, cancellation);
        var contents = await scope.JudgedAsync(plan, cancellation);
        var review = new RoundReview(contents, scope.Today);
        var rows = contents.Activities.Where(row => own.Contains(row.Id) && (RoundLife.IsAsked(row.Status) || answers.ContainsKey(row.Id) || shown?.Contains(row.Reference) == true)).Select(row =>
        {
            var answer = answers.GetValueOrDefault(row.Id);
            var last = answer is { Answer: RoundAnswer.Written } ? before.GetValueOrDefault(row.Id) : null;
            return new Row(row, sections[row.SectionId], answer, last ?? new(row.Status, row.DeclaredStatus, row.Comment, row.AsOfOn), Judge(review, row, answer, imagined?.GetValueOrDefault(row.Reference)));
        });
        return new(new(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted), round, [.. rows]);
    }

    private static IReadOnlyList<Finding> Judge(RoundReview review, Activity row, RoundRow? answer, RowUpdate? imagined)
    {
        var (status, declared, comment, asOf, completed) = (row.Status, row.DeclaredStatus, row.Comment, row.AsOfOn, row.CompletedOn);
        if (imagined is not null)
        {
            imagined.Imagine(row);
        }
        else if (answer is { IsAnswered: true })
        {
            row.AsOfOn = answer.AsOfOn ?? asOf;
        }
        else
        {
            return [];
        }

        var found = review.ContradictionsIn(row);
        (row.Status, row.DeclaredStatus, row.Comment, row.AsOfOn, row.CompletedOn) = (status, declared, comment, asOf, completed);
        return found;
    }
}
