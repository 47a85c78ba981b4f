using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>A plan on one page: every row with what the register shows of it, in four queries whatever its length, and in one while nothing is done in the body.</summary>
public sealed class PlanRegister(RecordsContext records, Remembered remembered)
{
    public sealed record Head(Guid Id, string Key, string Title, DateOnly? PeriodStartOn, DateOnly? PeriodEndOn, bool IsRestricted);

    public sealed record Section(Guid Id, int Position, string Name, bool HoldsAdditions, bool HoldsCarriedForward);

    public sealed record Row(
        int Reference,
        Guid SectionId,
        string? Group,
        string Number,
        string Text,
        Target Target,
        DateOnly? OriginalDueOn,
        DateOnly? AgreedDueOn,
        string? Owner,
        string? DeclaredStatus,
        CommitmentStatus Status,
        string? Priority,
        string Aims,
        string? Comment,
        DateOnly? AsOfOn,
        DateOnly? CompletedOn,
        string Withheld)
    {
        /// <summary>Unfinished, and its day has passed.</summary>
        public bool IsLate(DateOnly today) =>
            Lateness.Unfinished.Contains(Status) && CompletedOn is null && Target.IsLate(today, null, AgreedDueOn);
    }

    /// <param name="LastAct">The newest entry of the body's history: what was worked out of the plan before it may be out of date.</param>
    public sealed record Register(Head Plan, IReadOnlyList<Section> Sections, IReadOnlyList<Row> Rows, IReadOnlySet<string> FieldsWithheld, Guid LastAct);

    public async Task<Register?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var entries = scope.Rows<HistoryEntry>();
        var plan = await scope.Rows<Plan>().AsNoTracking()
            .Where(plan => plan.Key == key)
            .Select(plan => new
            {
                Head = new Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted),
                Newest = entries.OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstOrDefault(),
                NewestAt = entries.OrderByDescending(entry => entry.Id).Select(entry => (DateTime?)entry.At).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return null;
        }

        if (plan.Head.IsRestricted)
        {
            await scope.NoteReadingAsync(new("plan", plan.Head.Id), cancellation);
        }

        var act = new LastAct(plan.Newest, plan.NewestAt ?? DateTime.MaxValue);
        return remembered.Find<Register>(plan.Head.Id, 0, act)
            ?? remembered.Keep(plan.Head.Id, 0, act, await ReadRowsAsync(scope, plan.Head, act, cancellation));
    }

    private static async Task<Register> ReadRowsAsync(Scope scope, Head plan, LastAct act, CancellationToken cancellation)
    {
        var sections = await scope.Rows<PlanSection>().AsNoTracking()
            .Where(section => section.PlanId == plan.Id)
            .OrderBy(section => section.Position)
            .Select(section => new Section(section.Id, section.Position, section.Name, section.HoldsAdditions, section.HoldsCarriedForward))
            .ToListAsync(cancellation);
        var withheld = await scope.Rows<PlanColumn>().AsNoTracking()
            .Where(column => column.PlanId == plan.Id && !column.IsForPublication && column.Field != null)
            .Select(column => column.Field!)
            .ToListAsync(cancellation);
        var rows = await scope.Rows<Activity>().AsNoTracking()
            .Where(row => row.PlanId == plan.Id)
            .OrderBy(row => row.Position)
            .Select(row => new Row(
                row.Reference, row.SectionId, row.Group, row.Number, row.Text, row.Target, row.OriginalDueOn, row.AgreedDueOn, row.Owner,
                row.DeclaredStatus, row.Status, row.Priority, row.Aims, row.Comment, row.AsOfOn, row.CompletedOn, row.Withheld))
            .ToListAsync(cancellation);
        return new(plan, sections, rows, withheld.ToHashSet(StringComparer.Ordinal), act.Entry);
    }
}
