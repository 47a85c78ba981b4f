using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>Which recommendation which rows of the plan answer, and which none does.</summary>
public sealed class PlanRecommendations(RecordsContext records)
{
    public sealed record Found(PlanRegister.Head Plan, IReadOnlyList<Source> Sources);

    public sealed record Source(string Name, bool IsSupplied, IReadOnlyList<Row> Rows);

    public sealed record Row(Guid Id, string Number, string? Text, DateOnly? ClosedOn, string? ClosedReason, IReadOnlyList<Answer> Answers)
    {
        /// <summary>Open although every row that answers it is closed, none of them by finishing the work.</summary>
        public bool IsOpenThoughClosed => ClosedOn is null && Answers.Count > 0 && Answers.All(answer => CommitmentLife.IsClosed(answer.Status));
    }

    public sealed record Answer(int Reference, string Number, string Text, CommitmentStatus Status);

    public async Task<Found?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plan = await scope.Rows<Plan>().AsNoTracking().Where(plan => plan.Key == key)
            .Select(plan => new PlanRegister.Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted))
            .FirstOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return null;
        }

        var sources = await scope.Rows<RecommendationSource>().AsNoTracking().Where(source => source.PlanId == plan.Id).OrderBy(source => source.Position).ToListAsync(cancellation);
        var rows = await scope.Rows<Recommendation>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        var answers = (await (
            from cited in scope.Rows<ActivityRecommendation>().AsNoTracking()
            join row in scope.Rows<Activity>() on cited.ActivityId equals row.Id
            where cited.PlanId == plan.Id
            orderby row.Position
            select new { cited.RecommendationId, Answer = new Answer(row.Reference, row.Number, row.Text, row.Status) })
            .ToListAsync(cancellation)).ToLookup(pair => pair.RecommendationId, pair => pair.Answer);
        return new(plan, [.. sources.Select(source => new Source(source.Name, source.IsSupplied,
            [.. rows.Where(row => row.SourceId == source.Id).Select(row => new Row(row.Id, row.Number, row.Text, row.ClosedOn, row.ClosedReason, [.. answers[row.Id].DistinctBy(answer => answer.Reference)]))]))]);
    }
}
