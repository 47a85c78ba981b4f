using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.History;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

public enum QueueOf
{
    Mine,

    /// <summary>Of the units in which I hold a role.</summary>
    Team,

    /// <summary>Nobody is responsible for them.</summary>
    Unassigned,
    All,
}

public enum QueueWhen
{
    Late,

    /// <summary>Due within five working days, and not late.</summary>
    Soon,

    /// <summary>The clock stands still: something was asked of the customer.</summary>
    Paused,

    /// <summary>Another body has not answered an enquiry in time.</summary>
    EnquiryLate,
}

/// <summary>Open cases, the next that is due first: fifty on a page, found by where the page before ended.</summary>
public sealed class CaseQueue(RecordsContext records, CaseProcedures procedures, Remembered remembered)
{
    public const int OnPage = 50;

    /// <summary>More are not counted.</summary>
    public const int MostCounted = 1000;

    public sealed record Filter(QueueOf Of)
    {
        public CaseState? State { get; init; }

        public string? ProcedureKey { get; init; }

        public string? StageKey { get; init; }

        public QueueWhen? When { get; init; }

        public Guid? HandlerId { get; init; }

        public Guid? ServiceId { get; init; }

        public Guid? TeamId { get; init; }

        /// <summary>Words of the subject, or a reference.</summary>
        public string? Text { get; init; }
    }

    /// <summary>Where a page ended.</summary>
    public sealed record Place(DateOnly QueueOn, Guid Id);

    public sealed record Row(
        Guid Id,
        string Reference,
        int Version,
        string Subject,
        string? Customer,
        Asked CustomerAsked,
        string ProcedureKey,
        string ProcedureVersion,
        string StageKey,
        CaseState State,
        DateOnly ReceivedOn,
        DateOnly? DueOn,
        DateOnly? AcknowledgeDueOn,
        DateOnly QueueOn,
        DateOnly? PausedOn,
        PauseReason? WaitsFor,
        string? Handler,
        string? Service,
        bool IsUrgent)
    {
        public required string StageName { get; init; }

        /// <summary>From today to the earliest day that is owed, by the unit of its clock; negative when it is over; null where nothing is owed.</summary>
        public required int? DaysLeft { get; init; }

        /// <summary>Its handler is away, and the reader covers.</summary>
        public bool IsCovered { get; init; }

        /// <summary>The day by which another body should have answered an enquiry; null where none is late.</summary>
        public DateOnly? EnquirySince { get; init; }

        public bool IsLate => DaysLeft < 0;
    }

    /// <param name="Next">Where the next page begins; null on the last one.</param>
    /// <param name="Count">All that the filter finds, up to <see cref="MostCounted"/>.</param>
    /// <param name="LastAct">The newest entry of the body's history.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Place? Next, int Count, bool IsMore, DateOnly AsOfOn, LastAct LastAct);

    public async Task<Page> ReadAsync(Filter filter, Place? after, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var act = await records.LastActAsync(by, cancellation);
        var part = (Viewer.Of(scope), filter, after);
        return remembered.Find<Page>(by.BodyId, part, act) ?? remembered.Keep(by.BodyId, part, act, await ReadRowsAsync(scope, filter, after, act, cancellation));
    }

    private async Task<Page> ReadRowsAsync(Scope scope, Filter filter, Place? after, LastAct act, CancellationToken cancellation)
    {
        var onDesk = filter.Of is QueueOf.Mine ? await scope.HandlersOnDeskAsync(cancellation) : [];
        var calendars = await scope.CalendarsAsync(cancellation);
        var found = Found(scope, filter, calendars.SoonOn(scope.Today), onDesk);
        var count = await found.OrderBy(about => about.QueueOn).Take(MostCounted + 1).CountAsync(cancellation);
        if (after is not null)
        {
            found = found.Where(about => about.QueueOn > after.QueueOn || (about.QueueOn == after.QueueOn && about.Id > after.Id));
        }

        var (people, persons, units) = (scope.Rows<CasePerson>(), scope.Rows<Person>(), scope.Rows<Unit>());
        var rows = await found
            .OrderBy(about => about.QueueOn).ThenBy(about => about.Id)
            .Take(OnPage + 1)
            .Select(about => new
            {
                about.Id, about.Reference, about.Version, about.Subject,
                // Column by column: of two at once a window over all people of all cases would be made.
                Customer = people.Where(person => person.CaseId == about.Id && person.Role == CaseRole.Customer).Select(person => person.Name).FirstOrDefault(),
                CustomerAsked = people.Where(person => person.CaseId == about.Id && person.Role == CaseRole.Customer).Select(person => (Asked?)person.NameAsked).FirstOrDefault(),
                about.ProcedureKey, about.ProcedureVersion, about.StageKey, about.State, about.ReceivedOn, about.DueOn, about.AcknowledgeDueOn, about.QueueOn, about.PausedOn, about.WaitsFor,
                about.HandlerId,
                Handler = persons.Where(person => person.Id == about.HandlerId).Select(person => person.Name).FirstOrDefault(),
                Service = units.Where(unit => unit.Id == about.ServiceId).Select(unit => unit.Name).FirstOrDefault(),
                about.IsUrgent,
            })
            .ToListAsync(cancellation);
        var enquiring = rows.Where(row => procedures.Find(row.ProcedureKey, row.ProcedureVersion).Stages.Any(stage => stage.EnquiryClock is not null)).Select(row => row.Id).ToList();
        var late = await LateEnquiries.SinceAsync(scope, enquiring, cancellation);
        var page = rows.Take(OnPage).Select(row =>
        {
            var stage = procedures.Find(row.ProcedureKey, row.ProcedureVersion).Stage(row.StageKey);
            var rule = row.QueueOn == row.AcknowledgeDueOn ? stage.AcknowledgeClock : stage.AnswerClock;
            return new Row(
                row.Id, row.Reference, row.Version, row.Subject, row.Customer, row.CustomerAsked ?? Asked.NotAsked, row.ProcedureKey, row.ProcedureVersion,
                row.StageKey, row.State, row.ReceivedOn, row.DueOn, row.AcknowledgeDueOn, row.QueueOn, row.PausedOn, row.WaitsFor, row.Handler, row.Service, row.IsUrgent)
            {
                StageName = stage.Name,
                EnquirySince = late.TryGetValue(row.Id, out var since) ? since : null,
                IsCovered = onDesk.Count > 0 && row.HandlerId != scope.Actor.PersonId,
                DaysLeft = row.QueueOn == Case.NothingDueOn || rule is null ? null : CaseClock.DaysBetween(rule, calendars.Of(rule), scope.Today, row.QueueOn),
            };
        }).ToList();
        return new(page, rows.Count > OnPage ? new(page[^1].QueueOn, page[^1].Id) : null, Math.Min(count, MostCounted), count > MostCounted, scope.Today, act);
    }

    /// <param name="onDesk">Whose cases are the reader's too: their own and those of whom they cover for. Empty for the reader's own only.</param>
    internal static IQueryable<Case> Found(Scope scope, Filter filter, DateOnly soonOn, IReadOnlyList<Guid> onDesk)
    {
        var (me, today) = (scope.Actor.PersonId, scope.Today);
        var mine = scope.Actor.UnitIds.ToList();
        var enquiries = scope.Rows<CaseEnquiry>();
        var found = scope.Cases().AsNoTracking().Where(about => about.State != CaseState.Closed);
        found = filter.Of switch
        {
            QueueOf.Mine when onDesk.Count > 1 => found.Where(about => about.HandlerId != null && onDesk.Contains(about.HandlerId.Value)),
            QueueOf.Mine => found.Where(about => about.HandlerId == me && about.HandlerId != null),
            QueueOf.Team => found.Where(about => about.TeamId != null && mine.Contains(about.TeamId.Value)),
            QueueOf.Unassigned => found.Where(about => about.HandlerId == null),
            _ => found,
        };
        found = filter.When switch
        {
            QueueWhen.Late => found.Where(about => about.QueueOn < today),
            QueueWhen.Soon => found.Where(about => about.QueueOn >= today && about.QueueOn <= soonOn),
            QueueWhen.Paused => found.Where(about => about.PausedOn != null),
            QueueWhen.EnquiryLate => found.Where(about => enquiries.Any(enquiry => enquiry.CaseId == about.Id && enquiry.AnsweredOn == null && enquiry.DueOn < today)),
            _ => found,
        };
        if (filter.State is { } state)
        {
            found = found.Where(about => about.State == state);
        }

        if (filter.ProcedureKey is { } procedure)
        {
            found = found.Where(about => about.ProcedureKey == procedure);
        }

        if (filter.StageKey is { } stage)
        {
            found = found.Where(about => about.StageKey == stage);
        }

        if (filter.HandlerId is { } handler)
        {
            found = found.Where(about => about.HandlerId == handler);
        }

        if (filter.ServiceId is { } service)
        {
            found = found.Where(about => about.ServiceId == service);
        }

        if (filter.TeamId is { } team)
        {
            found = found.Where(about => about.TeamId == team);
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var (words, reference) = (SearchKey.Of(filter.Text), filter.Text.Trim().ToUpperInvariant());
            found = found.Where(about => about.Reference == reference || (words != "" && about.SubjectKey.Contains(words)));
        }

        return found;
    }
}
