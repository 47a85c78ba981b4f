using System.Text.Json;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Commitments;
using Answerable.Domain.History;
using Answerable.Domain.Plans;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>One row with everything that its page shows, in one query while nothing is done in the body.</summary>
public sealed class ActivityPage(RecordsContext records, Remembered remembered)
{
    /// <param name="OwnedBy">The people who are owners or delegates of the row.</param>
    /// <param name="IsTheirs">The person who reads is an owner or delegate of the row.</param>
    public sealed record Found(
        string PlanKey, string PlanTitle, string Section, Activity Row, bool IsTheirs, DuplicateOf? DuplicateOf,
        IReadOnlyList<Part> Parts, IReadOnlyList<Link> Links, IReadOnlyList<Update> Updates, IReadOnlyList<Guid> OwnedBy,
        IReadOnlyList<PlanTalk.Challenge> Challenges, IReadOnlyList<PlanTalk.Decision> Decisions)
    {
        public IEnumerable<Part> Of(PartKind kind) => Parts.Where(part => part.Kind == (int)kind);

        /// <summary>The source's cells word for word, by header.</summary>
        public IEnumerable<KeyValuePair<string, string>> SourceCells =>
            Row.SourceCells is null ? [] : JsonDocument.Parse(Row.SourceCells).RootElement.EnumerateObject()
                .Select(cell => KeyValuePair.Create(cell.Name, cell.Value.ToString()));
    }

    public sealed record DuplicateOf(int Reference, string Number);

    public enum PartKind
    {
        Owner,
        Delegate,
        Measure,
        Strand,
        Checklist,
        Document,
        Recommendation,
        Footnote,
    }

    /// <param name="Text">The owner's name, the measure, the item, the document's address, the recommendation's source, the footnote.</param>
    /// <param name="Detail">The measure's code, the item's answer, the recommendation's number, the footnote's mark.</param>
    /// <param name="More">The measure's actual, the recommendation's text.</param>
    /// <param name="IsMarked">A document not for publication, an item that does not apply, a recommendation that is closed.</param>
    public sealed record Part(Guid Id, int Kind, int Position, string Text, string? Detail, string? More, bool IsMarked);

    /// <param name="IsFrom">The other row speaks of this one.</param>
    public sealed record Link(Guid Id, LinkKind Kind, LinkState State, string ToNumber, string? Words, bool IsFrom, int? OtherReference, string? OtherNumber, string? OtherText, CommitmentStatus? OtherStatus);

    public sealed record Update(string? Text, string? DeclaredStatus, CommitmentStatus Status, DateOnly? AsOfOn, DateTime RecordedAt, string? By, int Rows);

    public async Task<Found?> ReadAsync(string planKey, int reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var entries = scope.Rows<HistoryEntry>();
        var plan = await scope.Rows<Plan>().AsNoTracking().Where(plan => plan.Key == planKey)
            .Select(plan => new
            {
                plan.Id, plan.Key, plan.Title, plan.IsRestricted,
                Newest = entries.OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstOrDefault(),
                NewestAt = entries.OrderByDescending(entry => entry.Id).Select(entry => (DateTime?)entry.At).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return null;
        }

        if (plan.IsRestricted)
        {
            await scope.NoteReadingAsync(new("plan", plan.Id), cancellation);
        }

        var act = new LastAct(plan.Newest, plan.NewestAt ?? DateTime.MaxValue);
        var found = remembered.Find<Found>(plan.Id, reference, act)
            ?? (await ReadRowAsync(scope, plan.Id, plan.Key, plan.Title, reference, cancellation) is { } read ? remembered.Keep(plan.Id, reference, act, read) : null);
        return found is null ? null : found with { IsTheirs = by.PersonId is { } reader && found.OwnedBy.Contains(reader) };
    }

    private static async Task<Found?> ReadRowAsync(Scope scope, Guid planId, string key, string title, int reference, CancellationToken cancellation)
    {
        var head = await (
            from row in scope.Rows<Activity>().AsNoTracking()
            join section in scope.Rows<PlanSection>() on row.SectionId equals section.Id
            where row.PlanId == planId && row.Reference == reference
            select new { Section = section.Name, Row = row }).FirstOrDefaultAsync(cancellation);
        if (head is null)
        {
            return null;
        }

        var id = head.Row.Id;
        var duplicateOf = head.Row.DuplicateOfId is { } other
            ? await scope.Rows<Activity>().AsNoTracking().Where(row => row.Id == other).Select(row => new DuplicateOf(row.Reference, row.Number)).FirstOrDefaultAsync(cancellation)
            : null;
        var people = await scope.Rows<ActivityOwner>().AsNoTracking().Where(owner => owner.ActivityId == id && owner.PersonId != null)
            .Select(owner => owner.PersonId!.Value).ToListAsync(cancellation);
        return new(
            key, title, head.Section, head.Row, false, duplicateOf,
            await Parts(scope, id).ToListAsync(cancellation),
            await Links(scope, id).ToListAsync(cancellation),
            await Updates(scope, id).ToListAsync(cancellation),
            people,
            await PlanTalk.Challenges(scope, scope.Rows<PlanChallenge>().AsNoTracking().Where(one => one.ActivityId == id)).ToListAsync(cancellation),
            await PlanTalk.Decisions(scope, scope.Rows<PlanDecision>().AsNoTracking().Where(one => one.ActivityId == id)).ToListAsync(cancellation));
    }

    private static IQueryable<Part> Parts(Scope scope, Guid id)
    {
        var owners = scope.Rows<ActivityOwner>().Where(part => part.ActivityId == id)
            .Select(part => new { part.Id, Kind = part.IsDelegate ? (int)PartKind.Delegate : (int)PartKind.Owner, part.Position, Text = part.Name, Detail = (string?)null, More = (string?)null, IsMarked = false });
        var measures = scope.Rows<ActivityMeasure>().Where(part => part.ActivityId == id)
            .Select(part => new { part.Id, Kind = (int)PartKind.Measure, part.Position, part.Text, Detail = part.Code, More = part.Actual, IsMarked = false });
        var items = scope.Rows<ActivityItem>().Where(part => part.ActivityId == id)
            .Select(part => new { part.Id, Kind = part.IsChecklist ? (int)PartKind.Checklist : (int)PartKind.Strand, part.Position, Text = part.Name, Detail = part.Answer, More = (string?)null, IsMarked = part.IsNotApplicable });
        var documents = scope.Rows<ActivityDocument>().Where(part => part.ActivityId == id)
            .Select(part => new { part.Id, Kind = (int)PartKind.Document, part.Position, Text = part.Reference, Detail = (string?)null, More = (string?)null, IsMarked = !part.IsForPublication });
        var footnotes = scope.Rows<PlanFootnote>().Where(part => part.ActivityId == id)
            .Select(part => new { part.Id, Kind = (int)PartKind.Footnote, part.Position, part.Text, Detail = (string?)part.Mark, More = (string?)null, IsMarked = false });
        var recommendations =
            from part in scope.Rows<ActivityRecommendation>()
            join recommendation in scope.Rows<Recommendation>() on part.RecommendationId equals recommendation.Id
            join source in scope.Rows<RecommendationSource>() on recommendation.SourceId equals source.Id
            where part.ActivityId == id
            select new { part.Id, Kind = (int)PartKind.Recommendation, part.Position, Text = source.Name, Detail = (string?)recommendation.Number, More = recommendation.Text, IsMarked = recommendation.ClosedOn != null };
        return owners.Concat(measures).Concat(items).Concat(documents).Concat(footnotes).Concat(recommendations)
            .OrderBy(part => part.Kind).ThenBy(part => part.Position)
            .Select(part => new Part(part.Id, part.Kind, part.Position, part.Text, part.Detail, part.More, part.IsMarked));
    }

    private static IQueryable<Link> Links(Scope scope, Guid id) =>
        from link in scope.Rows<ActivityLink>().AsNoTracking()
        where (link.ActivityId == id || link.ToId == id) && link.State != LinkState.Dismissed
        join found in scope.Rows<Activity>() on link.ActivityId == id ? link.ToId : link.ActivityId equals (Guid?)found.Id into others
        from other in others.DefaultIfEmpty()
        orderby link.ActivityId == id descending, link.Position
        select new Link(link.Id, link.Kind, link.State, link.ToNumber, link.Words, link.ActivityId != id, other.Reference, other.Number, other.Text, other.Status);

    private static IQueryable<Update> Updates(Scope scope, Guid id)
    {
        var all = scope.Rows<ProgressUpdateOf>();
        return
        from of in all.AsNoTracking()
        join update in scope.Rows<ProgressUpdate>() on of.UpdateId equals update.Id
        join found in scope.Rows<Person>() on update.ById equals (Guid?)found.Id into people
        from person in people.DefaultIfEmpty()
        where of.ActivityId == id
        orderby update.RecordedAt descending, of.Position descending
        select new Update(update.Text, update.DeclaredStatus, update.Status, update.AsOfOn, update.RecordedAt, person.Name,
            all.Count(other => other.UpdateId == update.Id));
    }
}
