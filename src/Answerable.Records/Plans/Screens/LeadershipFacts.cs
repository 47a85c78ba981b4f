using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Plans.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>What leadership's page is made from: a plan's rows and everything that was ever done to their status and their dates. One query while nothing is done in the body.</summary>
public sealed class LeadershipFacts(RecordsContext records, Remembered remembered)
{
    public sealed record Row(
        Guid Id, int Reference, Guid SectionId, string Number, string Text, Target Target, DateOnly? OriginalDueOn, DateOnly? AgreedDueOn, string? Owner,
        CommitmentStatus Status, string? Priority, string Aims, string? Comment, DateOnly? CompletedOn, string? ClosureReason, string? ClosureEvidence,
        Guid? ProposedById, string? WakeCondition, DateOnly? WakeOn, DateOnly? AsOfOn, int Version);

    /// <param name="Before">The status that it left, or null where only a date moved.</param>
    public sealed record Change(DateTime At, CommitmentStatus? Before, bool MovedItsDate);

    /// <param name="Changes">By row, the oldest first.</param>
    /// <param name="CreatedAt">When a row came into the plan.</param>
    /// <param name="DependsOn">Row and the row that it depends on.</param>
    /// <param name="Decided">The last decision on a row.</param>
    /// <param name="Meetings">Every meeting of the plan, the earliest first.</param>
    /// <param name="Rounds">Every closed round, the earliest first.</param>
    /// <param name="Unanswered">How many questions have no answer yet.</param>
    /// <param name="LastAct">The newest entry of the body’s history.</param>
    public sealed record Facts(
        PlanRegister.Head Plan, IReadOnlyList<PlanRegister.Section> Sections, IReadOnlyList<Row> Rows, ILookup<Guid, Change> Changes, IReadOnlyDictionary<Guid, DateTime> CreatedAt,
        ILookup<Guid, Guid> DependsOn, IReadOnlyDictionary<Guid, Decision> Decided, IReadOnlyList<Met> Meetings, IReadOnlyList<Closed> Rounds, IReadOnlyDictionary<Guid, string> Proposers, int Unanswered, Guid LastAct);

    public sealed record Decision(DateOnly On, string Words);

    public sealed record Met(int Number, string Title, DateOnly HeldOn);

    public sealed record Closed(string PeriodKey, string PeriodName, DateTime ClosedAt);

    public async Task<Facts?> ReadAsync(string key, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var entries = scope.Rows<HistoryEntry>();
        var plan = await scope.Rows<Plan>().AsNoTracking()
            .Where(plan => plan.Key == key)
            .Select(plan => new
            {
                Head = new PlanRegister.Head(plan.Id, plan.Key, plan.Title, plan.PeriodStartOn, plan.PeriodEndOn, plan.IsRestricted),
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
        return remembered.Find<Facts>(plan.Head.Id, 0, act) ?? remembered.Keep(plan.Head.Id, 0, act, await ReadAsync(scope, plan.Head, act.Entry, cancellation));
    }

    private static async Task<Facts> ReadAsync(Scope scope, PlanRegister.Head plan, Guid lastAct, CancellationToken cancellation)
    {
        var id = plan.Id;
        var sections = await scope.Rows<PlanSection>().AsNoTracking().Where(section => section.PlanId == id).OrderBy(section => section.Position)
            .Select(section => new PlanRegister.Section(section.Id, section.Position, section.Name, section.HoldsAdditions, section.HoldsCarriedForward)).ToListAsync(cancellation);
        var activities = scope.Rows<Activity>().AsNoTracking().Where(row => row.PlanId == id);
        var rows = await activities.OrderBy(row => row.Position)
            .Select(row => new Row(
                row.Id, row.Reference, row.SectionId, row.Number, row.Text, row.Target, row.OriginalDueOn, row.AgreedDueOn, row.Owner, row.Status, row.Priority, row.Aims, row.Comment,
                row.CompletedOn, row.ClosureReason, row.ClosureEvidence, row.ProposedById, row.WakeCondition, row.WakeOn, row.AsOfOn, row.Version))
            .ToListAsync(cancellation);
        var links = await scope.Rows<ActivityLink>().AsNoTracking().Where(link => link.PlanId == id && link.Kind == LinkKind.DependsOn && link.State != LinkState.Dismissed && link.ToId != null)
            .Select(link => new { link.ActivityId, To = link.ToId!.Value }).ToListAsync(cancellation);
        var decided = await scope.Rows<PlanDecision>().AsNoTracking().Where(decision => decision.PlanId == id && decision.ActivityId != null)
            .OrderBy(decision => decision.RecordedAt).Select(decision => new { Row = decision.ActivityId!.Value, Decision = new Decision(decision.DecidedOn, decision.Words) }).ToListAsync(cancellation);
        var proposers = rows.Select(row => row.ProposedById).OfType<Guid>().Distinct().ToList();
        return new(
            plan, sections, rows,
            (await ChangesAsync(scope, activities.Select(row => row.Id), cancellation)).ToLookup(one => one.Row, one => one.Change),
            await CreatedAsync(scope, activities.Select(row => row.Id), cancellation),
            links.ToLookup(link => link.ActivityId, link => link.To),
            decided.GroupBy(one => one.Row).ToDictionary(group => group.Key, group => group.Last().Decision),
            await scope.Rows<Meeting>().AsNoTracking().Where(meeting => meeting.PlanId == id).OrderBy(meeting => meeting.HeldOn).Select(meeting => new Met(meeting.Position, meeting.Title, meeting.HeldOn)).ToListAsync(cancellation),
            await scope.Rows<Round>().AsNoTracking().Where(round => round.PlanId == id && round.ClosedAt != null).OrderBy(round => round.ClosedAt).Select(round => new Closed(round.PeriodKey, round.PeriodName, round.ClosedAt!.Value)).ToListAsync(cancellation),
            proposers.Count == 0 ? new Dictionary<Guid, string>() : await scope.Rows<Person>().AsNoTracking().Where(person => proposers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation),
            await scope.Rows<PlanChallenge>().CountAsync(challenge => challenge.PlanId == id && challenge.AnsweredAt == null, cancellation),
            lastAct);
    }

    private static Task<Dictionary<Guid, DateTime>> CreatedAsync(Scope scope, IQueryable<Guid> rows, CancellationToken cancellation) =>
        scope.Rows<HistoryEntry>().Where(entry => entry.RecordKind == "activity" && entry.Number == 1 && rows.Contains(entry.RecordId))
            .ToDictionaryAsync(entry => entry.RecordId, entry => entry.At, cancellation);

    /// <summary>Out of the rows' own histories: an update, an act, a correction and an import all stand there alike.</summary>
    private static async Task<List<(Guid Row, Change Change)>> ChangesAsync(Scope scope, IQueryable<Guid> rows, CancellationToken cancellation)
    {
        var entries = await scope.Rows<HistoryEntry>().AsNoTracking()
            .Where(entry => entry.RecordKind == "activity" && entry.Number > 1 && rows.Contains(entry.RecordId)
                && (entry.Changes.Contains("\"status\"") || entry.Changes.Contains("due_on\"")))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Number)
            .Select(entry => new { entry.RecordId, entry.At, entry.Changes })
            .ToListAsync(cancellation);
        List<(Guid, Change)> changes = [];
        foreach (var entry in entries)
        {
            var ofRow = HistoryJson.ReadChanges(entry.Changes).Where(change => change.Table == "activities").ToList();
            var before = ofRow.Find(change => change.Field == "status")?.Old.Text;
            var movedItsDate = ofRow.Exists(DateMoves.IsMove);
            if (before is not null || movedItsDate)
            {
                changes.Add((entry.RecordId, new(entry.At, before is null ? null : Kebab.Read<CommitmentStatus>(before), movedItsDate)));
            }
        }

        return changes;
    }
}
