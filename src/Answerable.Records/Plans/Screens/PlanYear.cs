using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>
/// The year's own lists beside the plan: what was outstanding when the year before ended and was expected to be finished in this one; what was added and
/// took significant resources; and, at this year's end, what is unfinished and where it goes.
/// </summary>
public sealed class PlanYear(RecordsContext records)
{
    /// <summary>How a decision says that a row is not carried forward.</summary>
    public const string LeftOutAct = "leave-behind";

    /// <param name="FirstDueOn">The day that was promised first.</param>
    /// <param name="From">The plan and the row that it carries on, where both can be seen.</param>
    public sealed record Row(
        int Reference, string Number, string Text, string? Type, string? Frequency, Target Target, DateOnly? FirstDueOn, string Aims, string? Priority, string? Owner,
        string? Measure, CommitmentStatus Status, string? DeclaredStatus, string? Comment, string? Displaced, From? From);

    public sealed record From(string PlanKey, string PlanTitle, int Reference, string Number);

    /// <param name="Into">The next year's plan that took it on, or null.</param>
    /// <param name="LeftOut">Why it stays behind, or null.</param>
    public sealed record Outstanding(Row Row, From? Into, string? LeftOut);

    public sealed record Found(Plan Plan, IReadOnlyList<Row> Completions, IReadOnlyList<Row> Additions, IReadOnlyList<Outstanding> AtTheEnd);

    public async Task<Found?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Rows<Plan>().AsNoTracking().FirstOrDefaultAsync(plan => plan.Key == key, cancellation) is not { } plan)
        {
            return null;
        }

        var sections = await scope.Rows<PlanSection>().AsNoTracking().Where(section => section.PlanId == plan.Id).ToDictionaryAsync(section => section.Id, cancellation);
        var rows = await scope.Rows<Activity>().AsNoTracking().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Position).ToListAsync(cancellation);
        var origins = await PlacesAsync(scope, rows.Select(row => row.CarriedFromId).OfType<Guid>().ToList(), cancellation);
        var ids = rows.ConvertAll(row => (Guid?)row.Id);
        var next = await (
            from row in scope.Rows<Activity>().AsNoTracking()
            join its in scope.Rows<Plan>() on row.PlanId equals its.Id
            where ids.Contains(row.CarriedFromId)
            select new { Origin = row.CarriedFromId!.Value, To = new From(its.Key, its.Title, row.Reference, row.Number) })
            .ToListAsync(cancellation);
        var into = next.GroupBy(one => one.Origin).ToDictionary(group => group.Key, group => group.First().To);
        var leftOut = (await scope.Rows<PlanDecision>().AsNoTracking().Where(decision => decision.PlanId == plan.Id && decision.Act == LeftOutAct && decision.ActivityId != null)
            .OrderBy(decision => decision.Position).ToListAsync(cancellation)).GroupBy(decision => decision.ActivityId!.Value).ToDictionary(group => group.Key, group => group.Last().Words);
        return new(
            plan,
            [.. rows.Where(row => sections[row.SectionId].HoldsCarriedForward || row.CarriedFrom is not null).Select(Shown)],
            [.. rows.Where(row => sections[row.SectionId].HoldsAdditions).Select(Shown)],
            [.. rows.Where(row => CommitmentLife.Allows(row.Status, CommitmentAct.CarryForward)).Select(row => new Outstanding(Shown(row), into.GetValueOrDefault(row.Id), leftOut.GetValueOrDefault(row.Id)))]);

        Row Shown(Activity row) => new(
            row.Reference, row.Number, row.Text, row.Type, row.Frequency, row.Target, row.OriginalDueOn ?? row.Target.DueOn, row.Aims, row.Priority, row.Owner,
            row.Measure, row.Status, row.DeclaredStatus, row.Comment, row.Displaced, row.CarriedFromId is { } origin ? origins.GetValueOrDefault(origin) : null);
    }

    private static async Task<Dictionary<Guid, From>> PlacesAsync(Scope scope, List<Guid> rows, CancellationToken cancellation) =>
        rows.Count == 0
            ? []
            : await (
                from row in scope.Rows<Activity>().AsNoTracking()
                join plan in scope.Rows<Plan>() on row.PlanId equals plan.Id
                where rows.Contains(row.Id)
                select new { row.Id, From = new From(plan.Key, plan.Title, row.Reference, row.Number) }).ToDictionaryAsync(one => one.Id, one => one.From, cancellation);
}
