using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>Who acts, and when.</summary>
/// <param name="TodayOn">The body's today.</param>
public sealed record CaseMoment(Actor By, DateTime At, DateOnly TodayOn)
{
    /// <summary>Who is responsible and away, where the actor covers for them; null otherwise. It gives no right: it is only said.</summary>
    public string? CoveringFor { get; init; }

    internal Guid NextId() => Guid.CreateVersion7(new DateTimeOffset(At));
}

/// <summary>
/// A case with all its parts and the procedure that it is under: what acts ask and change. What an act adds is kept apart in <see cref="Added"/>,
/// so that who saves it knows.
/// </summary>
/// <param name="calendarOf">The working days of a clock: its nation's and the body's own closures.</param>
public sealed class CaseFile(Case about, CaseRules rules, Func<ClockRule, WorkingDayCalendar> calendarOf)
{
    private readonly List<CasePart> added = [];
    private readonly bool wasClosed = about.State is CaseState.Closed;
    private int place;
    private int? minutes;

    public Case Case => about;

    public CaseRules Rules => rules;

    public List<CasePerson> People { get; init; } = [];

    public List<CasePoint> Points { get; init; } = [];

    public List<CaseStage> Stages { get; init; } = [];

    public List<CaseClockEvent> Events { get; init; } = [];

    public List<CaseEnquiry> Enquiries { get; init; } = [];

    public List<Answer> Answers { get; init; } = [];

    /// <summary>Who was named while it was restricted; empty for a case like any other.</summary>
    public List<CaseReader> Readers { get; init; } = [];

    /// <summary>Members of staff whom it is about, or was thought to be; empty for most.</summary>
    public List<CaseSubject> Subjects { get; init; } = [];

    public List<CaseSignpost> Signposts { get; init; } = [];

    /// <summary>What acts on this file have added since it was loaded.</summary>
    public IReadOnlyList<CasePart> Added => added;

    public CaseStage Stage => Stages.MaxBy(stage => stage.Number)!;

    public StageRules StageRules => rules.Stage(Stage.StageKey);

    public CasePerson? Customer => People.Customer;

    public CasePerson? Representative => People.Representative;

    /// <summary>To whom the answer goes: who represents the customer, once the customer has agreed.</summary>
    public CasePerson? Correspondent => People.Correspondent;

    /// <summary>The answer that is being made at this stage, or the one that was sent; null where nobody has begun.</summary>
    public Answer? Answer => Answers.Where(answer => answer.StageId == Stage.Id).MaxBy(answer => answer.Number) is { } latest
        && (latest.State is not AnswerState.Sent || !CaseLife.IsUnanswered(about.State)) ? latest : null;

    internal WorkingDayCalendar CalendarOf(ClockRule rule) => calendarOf(rule);

    internal T Add<T>(T part)
        where T : CasePart
    {
        added.Add(part);
        switch (part)
        {
            case CasePerson person: People.Add(person); break;
            case CasePoint point: Points.Add(point); break;
            case CaseReader reader: Readers.Add(reader); break;
            case CaseStage stage: Stages.Add(stage); break;
            case CaseClockEvent happened: Events.Add(happened); break;
            case CaseEnquiry enquiry: Enquiries.Add(enquiry); break;
            case Answer answer: Answers.Add(answer); break;
            case CaseSubject subject: Subjects.Add(subject); break;
            case CaseSignpost signpost: Signposts.Add(signpost); break;
        }

        return part;
    }

    /// <summary>How long what is done now took: kept with the first line that it writes on the timeline.</summary>
    public void Took(int? spent)
    {
        RefusedException.ThrowIf(
            spent is null ? null
            : !rules.RecordsTime ? new("case.time-not-recorded", "This procedure does not record how long things take")
            : spent is < 1 or > 24 * 60 ? new("case.minutes", "The time spent must be between 1 minute and 24 hours (1,440 minutes)")
            : null);
        minutes = spent;
    }

    /// <summary>Writes a line on the timeline.</summary>
    internal CaseEntry Tell(CaseEntryKind kind, CaseAct? act, string text, CaseMoment now, DateOnly? on = null, Guid? fileId = null, string? with = null, Guid? versionOf = null)
    {
        var took = minutes;
        minutes = null;
        return Add(new CaseEntry
        {
            Id = now.NextId(),
            BodyId = about.BodyId,
            CaseId = about.Id,
            At = now.At,
            Place = place++,
            Kind = kind,
            Act = act,
            On = on ?? now.TodayOn,
            Text = text,
            FileId = fileId,
            OtherParty = with,
            VersionOf = versionOf,
            Minutes = took,
            IsAfterClosure = wasClosed,
            ById = now.By.PersonId,
            ByName = now.CoveringFor is { } absent ? $"{now.By.Name}, covering for {absent}" : now.By.Name,
        });
    }

    /// <summary>Moves the case by the table and writes the act on the timeline.</summary>
    internal void Move(CaseAct act, string told, CaseMoment now)
    {
        about.State = CaseLife.After(about.State, act, about.HandlerId is not null);
        about.ActedAt = now.At;
        Tell(CaseEntryKind.Act, act, told, now);
    }
}
