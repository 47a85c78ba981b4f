using Answerable.Domain.Access;
using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>What is known when a case is logged.</summary>
public sealed record CaseIntake
{
    public required DateOnly ReceivedOn { get; init; }

    public CaseChannel Channel { get; init; }

    public required string Subject { get; init; }

    public string? Details { get; init; }

    public string? OutcomeSought { get; init; }

    public string? NatureKey { get; init; }

    public Guid? ServiceId { get; init; }

    public string? Contractor { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? HandlerId { get; init; }

    public bool IsUrgent { get; init; }

    public required PersonIntake Customer { get; init; }

    public PersonIntake? Representative { get; init; }

    /// <summary>The stage with which it begins; null for the procedure's first.</summary>
    public string? StageKey { get; init; }

    /// <summary>Since when all the information is there, where the stage's clock waits for it; null as long as it is not.</summary>
    public DateOnly? InformationOn { get; init; }

    /// <summary>Why it begins with a later stage.</summary>
    public string? DirectReason { get; init; }

    /// <summary>When it happened; null where that is not known.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>When they came to know of it; null: when it happened.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Why it is taken although it came too late.</summary>
    public string? LateReason { get; init; }

    /// <summary>It came too late and is not taken: logged, and closed at once.</summary>
    public TurnedAway? TurnedAway { get; init; }

    public bool IsAboutChild { get; init; }

    public ChildViews? ChildViews { get; init; }

    public string? ChildViewsText { get; init; }
}

/// <summary>What is known of a person.</summary>
/// <param name="CustomerId">The person of an earlier case, where someone has said that it is the same one.</param>
public sealed record PersonIntake(
    Asked NameAsked,
    string? Name,
    Asked ContactAsked,
    string? Email,
    string? Phone,
    string? Address,
    string? Adjustments = null,
    Guid? CustomerId = null,
    DateOnly? ConsentOn = null);

/// <summary>Puts a case on record.</summary>
public static class CaseOpening
{
    /// <summary>Why it cannot be logged like this, or null.</summary>
    public static Refusal? WhyNotLog(CaseRules rules, Func<ClockRule, Calendars.WorkingDayCalendar> calendarOf, CaseIntake intake, CaseMoment now)
    {
        var stage = intake.StageKey is { } key ? rules.Stages.FirstOrDefault(stage => stage.Key == key) : rules.Stages[0];
        return !now.By.May(Permission.HandleCases) && !now.By.May(Permission.ManageCases) ? new("case.log-permission", "You do not have permission to log cases")
            : CasePermission.WhyEmpty(intake.Subject, "case.subject", "Say in one line what it is about")
            ?? (intake.ReceivedOn > now.TodayOn ? new Refusal("case.received-future", "The day of receipt cannot be in the future")
            : stage is not { IsEntry: true } ? new("case.stage", $"A {rules.CaseName} cannot begin with that stage")
            : intake.InformationOn is not null && stage.AnswerClock?.Starts is not ClockStart.AllInformationReceived ? new("case.information-none", "Its clock does not wait for information")
            : intake.InformationOn > now.TodayOn || intake.InformationOn < intake.ReceivedOn ? new("case.information-day", "The information cannot have been complete before the case came, nor in the future")
            : NeedsDirectReason(rules, stage) && string.IsNullOrWhiteSpace(intake.DirectReason) ? new("case.direct-reason", $"Say why it goes straight to \"{stage.Name}\"")
            : intake.NatureKey is { } nature && rules.Natures.All(term => term.Key != nature) ? new("case.nature", "Choose one of the kinds in the list")
            : CaseRecord.WhyNotRecorded(rules, intake) ?? CaseTimeLimits.WhyNotBring(rules, calendarOf, intake));
    }

    /// <summary>It skips a stage from which cases go on to it. A procedure with several first stages (kinds of review) asks nothing.</summary>
    public static bool NeedsDirectReason(CaseRules rules, StageRules stage) =>
        rules.Stages.TakeWhile(before => before != stage).Any(before => before.IsEntry && rules.MovesFrom(before).Any(move => move.StageKey == stage.Key && move.When is not MoveWhen.AfterAnswer));

    public static CaseFile Log(CaseRules rules, Func<ClockRule, Calendars.WorkingDayCalendar> calendarOf, string reference, CaseIntake intake, CaseMoment now)
    {
        RefusedException.ThrowIf(WhyNotLog(rules, calendarOf, intake, now));
        var stage = rules.Stage(intake.StageKey ?? rules.Stages[0].Key);
        var about = new Case
        {
            Id = now.NextId(),
            BodyId = now.By.BodyId,
            Reference = reference,
            ProcedureKey = rules.Key,
            ProcedureVersion = rules.Version,
            ReceivedOn = intake.ReceivedOn,
            LoggedAt = now.At,
            LoggedById = now.By.PersonId,
            Channel = intake.Channel,
            Subject = intake.Subject,
            SubjectKey = SearchKey.Of(intake.Subject),
            Details = intake.Details,
            OutcomeSought = intake.OutcomeSought,
            NatureKey = intake.NatureKey,
            ServiceId = intake.ServiceId,
            Contractor = intake.Contractor,
            TeamId = intake.TeamId,
            HandlerId = intake.HandlerId,
            IsUrgent = intake.IsUrgent,
            HappenedOn = intake.HappenedOn,
            KnownOn = intake.KnownOn,
            IsAboutChild = intake.IsAboutChild,
            ChildViews = intake.IsAboutChild ? intake.ChildViews : null,
            ChildViewsText = intake.IsAboutChild ? intake.ChildViewsText : null,
            State = intake.HandlerId is null ? CaseState.Logged : CaseState.InHand,
            StageKey = stage.Key,
            ActedAt = now.At,
        };
        var file = new CaseFile(about, rules, calendarOf);
        file.AddPerson(CaseRole.Customer, intake.Customer, now);
        if (intake.Representative is { } representative)
        {
            file.AddPerson(CaseRole.Representative, representative, now);
        }

        var first = file.OpenStage(stage.Key, intake.ReceivedOn, isDirect: NeedsDirectReason(rules, stage), intake.DirectReason, now);
        file.AddEvent(new() { Id = now.NextId(), BodyId = about.BodyId, CaseId = about.Id, StageId = first.Id, Number = 1, Kind = ClockEventKind.Received, On = intake.ReceivedOn, RecordedAt = now.At, RecordedById = now.By.PersonId }, now);
        if (intake.InformationOn is { } on)
        {
            file.AddEvent(file.Happened(ClockEventKind.AllInformationReceived, on, now), now);
        }

        first.AskedByOn = file.BringByOn();
        first.LateReason = first.IsLate ? intake.LateReason : null;
        file.Tell(CaseEntryKind.Act, null, $"Logged. Received on {ClockWords.Day(intake.ReceivedOn)}.{(first.LateReason is { } late ? $" Taken although {ClockWords.Day(first.AskedByOn!.Value)} was the last day: {late}" : "")}", now);
        if (intake.TurnedAway is { } away)
        {
            file.Withdraw(rules.Closures.First(closure => closure.IsLate).Key, away.Reason, now, away.To);
        }

        return file;
    }

    extension(CaseFile file)
    {
        internal CasePerson AddPerson(CaseRole role, PersonIntake known, CaseMoment now)
        {
            var person = file.Add(new CasePerson { Id = now.NextId(), BodyId = file.Case.BodyId, CaseId = file.Case.Id, Role = role, CustomerId = known.CustomerId ?? now.NextId() });
            person.Know(known);
            return person;
        }

        internal CaseStage OpenStage(string key, DateOnly on, bool isDirect, string? reason, CaseMoment now)
        {
            file.Case.StageKey = key;
            return file.Add(new CaseStage
            {
                Id = now.NextId(),
                BodyId = file.Case.BodyId,
                CaseId = file.Case.Id,
                Number = file.Stages.Count + 1,
                StageKey = key,
                OpenedOn = on,
                IsDirect = isDirect,
                OpenedReason = reason,
                LevelKey = file.Rules.Stage(key).Levels is [var first, ..] ? first.Key : null,
            });
        }

        /// <summary>Adds what happened and counts again; what cannot have happened is refused.</summary>
        internal void AddEvent(CaseClockEvent happened, CaseMoment now)
        {
            file.Add(happened);
            file.Recount(now.TodayOn);
        }
    }

    internal static void Know(this CasePerson person, PersonIntake known)
    {
        (person.NameAsked, person.Name) = known.NameAsked is Asked.Given ? (Asked.Given, known.Name) : (known.NameAsked, null);
        var isGiven = known.ContactAsked is Asked.Given;
        person.ContactAsked = known.ContactAsked;
        (person.Email, person.Phone, person.Address) = isGiven ? (known.Email, known.Phone, known.Address) : (null, null, null);
        person.NameKey = person.Name is null ? null : SearchKey.Of(person.Name);
        person.EmailKey = person.Email?.ToLowerInvariant();
        person.PhoneKey = person.Phone is null ? null : SearchKey.Digits(person.Phone);
        person.Adjustments = known.Adjustments;
        person.ConsentOn = known.ConsentOn;
        person.CustomerId = known.CustomerId ?? person.CustomerId;
    }
}
