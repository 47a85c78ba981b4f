using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;
using Answerable.Records.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>Why a case stands on somebody's page of today.</summary>
public enum TodayBecause
{
    Late,
    DueToday,

    /// <summary>Within five working days.</summary>
    DueSoon,

    /// <summary>An answer of someone else waits for my signature.</summary>
    ToSign,

    /// <summary>My answer was sent back.</summary>
    SentBack,

    /// <summary>My answer is signed and waits to be sent.</summary>
    ToSend,

    /// <summary>It is answered, and its record is to be completed.</summary>
    ToClose,
}

/// <summary>What waits for me, and one line of the team's state.</summary>
public sealed class CaseToday(RecordsContext records, CaseProcedures procedures)
{
    public const int Most = 50;

    public sealed record Row(string Reference, string Subject, string? Customer, string StageName, CaseState State, DateOnly? DueOn, bool IsAcknowledgement, int? DaysLeft, TodayBecause Because)
    {
        /// <summary>Who is away and responsible for it, where the reader covers for them; null for the reader's own.</summary>
        public string? For { get; init; }
    }

    /// <summary>Of the open cases of my units; each is counted up to <see cref="CaseQueue.MostCounted"/>.</summary>
    public sealed record TeamLine(int Open, int Late, int DueSoon, int Unassigned);

    /// <param name="HasMore">More wait than are shown.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasMore, TeamLine Team, DateOnly AsOfOn);

    public async Task<View> ReadAsync(Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var calendars = await scope.CalendarsAsync(cancellation);
        var (me, today, soon) = (by.PersonId, scope.Today, calendars.SoonOn(scope.Today));
        var (people, answers) = (scope.Rows<CasePerson>(), scope.Rows<Answer>());
        var maySign = by.May(Permission.SignOffAnswers);
        var mine = ";" + me + ";";
        var covered = (await scope.StaffAsync(cancellation)).CoveredBy(me, today).ToDictionary(away => away.PersonId, away => away.Person);
        var (covers, absent) = (covered.Count > 0, covered.Keys.ToList());
        var found = await scope.Cases().AsNoTracking()
            .Where(about => about.State != CaseState.Closed)
            .Where(about =>
                (((about.HandlerId == me && me != null) || (EF.Constant(covers) && about.HandlerId != null && absent.Contains(about.HandlerId.Value)))
                    && (about.QueueOn <= soon || about.State == CaseState.SentBack || about.State == CaseState.Approved || about.State == CaseState.Answered))
                || (maySign && about.State == CaseState.AwaitingSignOff && !answers.Any(answer => answer.CaseId == about.Id && answer.State == AnswerState.AwaitingSignOff && answer.Drafters.Contains(mine))))
            .OrderBy(about => about.QueueOn).ThenBy(about => about.Id)
            .Take(Most + 1)
            .Select(about => new
            {
                about.Reference, about.Subject,
                Customer = people.Where(person => person.CaseId == about.Id && person.Role == CaseRole.Customer).Select(person => person.Name).FirstOrDefault(),
                about.ProcedureKey, about.ProcedureVersion, about.StageKey, about.State, about.AcknowledgeDueOn, about.QueueOn, about.HandlerId,
                IsToSign = maySign && about.State == CaseState.AwaitingSignOff && !answers.Any(answer => answer.CaseId == about.Id && answer.State == AnswerState.AwaitingSignOff && answer.Drafters.Contains(mine)),
            })
            .ToListAsync(cancellation);
        var rows = found.Take(Most).Select(row =>
        {
            var stage = procedures.Find(row.ProcedureKey, row.ProcedureVersion).Stage(row.StageKey);
            var isAcknowledgement = row.QueueOn == row.AcknowledgeDueOn;
            DateOnly? due = row.QueueOn == Case.NothingDueOn ? null : row.QueueOn;
            var rule = isAcknowledgement ? stage.AcknowledgeClock : stage.AnswerClock;
            int? left = due is { } on && rule is not null ? CaseClock.DaysBetween(rule, calendars.Of(rule), today, on) : null;
            return new Row(row.Reference, row.Subject, row.Customer, stage.Name, row.State, due, isAcknowledgement, left, Because(row.State, row.QueueOn, row.IsToSign, today))
            {
                For = row.HandlerId is { } handler && !row.IsToSign ? covered.GetValueOrDefault(handler) : null,
            };
        }).ToList();
        return new(rows, found.Count > Most, await TeamAsync(scope, soon, cancellation), today);
    }

    private static TodayBecause Because(CaseState state, DateOnly dueOn, bool isToSign, DateOnly today) => state switch
    {
        CaseState.AwaitingSignOff when isToSign => TodayBecause.ToSign,
        CaseState.SentBack => TodayBecause.SentBack,
        CaseState.Approved => TodayBecause.ToSend,
        CaseState.Answered => TodayBecause.ToClose,
        _ => dueOn < today ? TodayBecause.Late : dueOn == today ? TodayBecause.DueToday : TodayBecause.DueSoon,
    };

    private static async Task<TeamLine> TeamAsync(Scope scope, DateOnly soonOn, CancellationToken cancellation)
    {
        Task<int> CountAsync(CaseQueue.Filter filter) => CaseQueue.Found(scope, filter, soonOn, []).OrderBy(about => about.QueueOn).Take(CaseQueue.MostCounted).CountAsync(cancellation);
        var mine = scope.Actor.UnitIds.ToList();
        return new(
            await CountAsync(new(QueueOf.Team)),
            await CountAsync(new(QueueOf.Team) { When = QueueWhen.Late }),
            await CountAsync(new(QueueOf.Team) { When = QueueWhen.Soon }),
            await CaseQueue.Found(scope, new(QueueOf.Unassigned), soonOn, []).Where(about => about.TeamId != null && mine.Contains(about.TeamId.Value)).OrderBy(about => about.QueueOn).Take(CaseQueue.MostCounted).CountAsync(cancellation));
    }
}
