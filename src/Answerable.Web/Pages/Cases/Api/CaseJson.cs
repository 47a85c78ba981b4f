using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases.Api;

internal sealed record NamedJson(Guid Id, string Name);

internal sealed record TermJson(string Key, string Name);

internal sealed record CaseListJson(IReadOnlyList<CaseRowJson> Cases, string? Next, int Count, bool IsMore);

internal sealed record CaseRowJson(
    string Reference, int Version, CaseState State, string Procedure, string Stage, string Subject, string? Customer, DateOnly ReceivedOn, DateOnly? DueOn, DateOnly? AcknowledgeDueOn, int? DaysLeft,
    string? Handler, string? Service, bool IsUrgent)
{
    public static CaseRowJson Of(CaseQueue.Row row) => new(
        row.Reference, row.Version, row.State, row.ProcedureKey, row.StageKey, row.Subject, row.Customer, row.ReceivedOn, row.DueOn, row.AcknowledgeDueOn, row.DaysLeft, row.Handler, row.Service, row.IsUrgent);
}

/// <summary>One case as its page shows it.</summary>
internal sealed record CaseJson
{
    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureVersion { get; init; }

    public required CaseState State { get; init; }

    public required string Stage { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateTime LoggedAt { get; init; }

    public DateTime? ImportedAt { get; init; }

    public required CaseChannel Channel { get; init; }

    public required string Subject { get; init; }

    public string? Details { get; init; }

    public string? OutcomeSought { get; init; }

    public string? Nature { get; init; }

    public NamedJson? Service { get; init; }

    public string? Contractor { get; init; }

    public NamedJson? Team { get; init; }

    public NamedJson? Handler { get; init; }

    public required bool IsUrgent { get; init; }

    public DateOnly? HappenedOn { get; init; }

    public DateOnly? KnownOn { get; init; }

    public required bool IsAboutChild { get; init; }

    public ChildViews? ChildViews { get; init; }

    public string? ChildViewsText { get; init; }

    [System.ComponentModel.Description("The last day on which its answer can be taken further.")]
    public DateOnly? EscalateByOn { get; init; }

    public required IReadOnlyList<SubjectJson> Subjects { get; init; }

    public required IReadOnlyList<SignpostJson> Signposts { get; init; }

    public string? Outcome { get; init; }

    public string? Closure { get; init; }

    public string? Cause { get; init; }

    public string? RemedialAction { get; init; }

    public required bool NeedsNoRemedy { get; init; }

    public string? OmbudsmanOutcome { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public ClockJson? AnswerClock { get; init; }

    public ClockJson? AcknowledgementClock { get; init; }

    public CaseAct? NextStep { get; init; }

    public required IReadOnlyList<CaseAct> Possible { get; init; }

    public required IReadOnlyList<RefusedJson> Refused { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<PersonJson> People { get; init; }

    public required IReadOnlyList<PointJson> Points { get; init; }

    public required IReadOnlyList<StageJson> Stages { get; init; }

    public AnswerJson? Answer { get; init; }

    public required IReadOnlyList<EntryJson> Timeline { get; init; }

    public required bool HasEarlierEntries { get; init; }

    public static CaseJson Of(CasePage.View found)
    {
        var about = found.About;
        return new()
        {
            Reference = about.Reference,
            Version = about.Version,
            Procedure = about.ProcedureKey,
            ProcedureVersion = about.ProcedureVersion,
            State = about.State,
            Stage = about.StageKey,
            ReceivedOn = about.ReceivedOn,
            LoggedAt = about.LoggedAt,
            ImportedAt = about.ImportedAt,
            Channel = about.Channel,
            Subject = about.Subject,
            Details = about.Details,
            OutcomeSought = about.OutcomeSought,
            Nature = about.NatureKey,
            Service = Named(about.ServiceId, found.Names.Unit(about.ServiceId)),
            Contractor = about.Contractor,
            Team = Named(about.TeamId, found.Names.Unit(about.TeamId)),
            Handler = Named(about.HandlerId, found.Names.Person(about.HandlerId)),
            IsUrgent = about.IsUrgent,
            HappenedOn = about.HappenedOn,
            KnownOn = about.KnownOn,
            IsAboutChild = about.IsAboutChild,
            ChildViews = about.ChildViews,
            ChildViewsText = about.ChildViewsText,
            EscalateByOn = found.EscalateByOn,
            Subjects = [.. found.Subjects.Select(subject => new SubjectJson(subject.Id, subject.PersonId, subject.Name, subject.IsSenior))],
            Signposts = [.. found.Signposts.Select(signpost => new SignpostJson(signpost.On, signpost.SignpostKey, signpost.Name, signpost.Because, signpost.Reason))],
            Outcome = about.OutcomeKey,
            Closure = about.ClosureKey,
            Cause = about.Cause,
            RemedialAction = about.RemedialAction,
            NeedsNoRemedy = about.NeedsNoRemedy,
            OmbudsmanOutcome = about.OmbudsmanOutcome,
            ClosedOn = about.ClosedOn,
            AnswerClock = found.Answer is { } answer ? ClockJson.Of(answer) : null,
            AcknowledgementClock = found.Acknowledgement is { } acknowledgement ? ClockJson.Of(acknowledgement) : null,
            NextStep = found.NextStep,
            Possible = found.Possible,
            Refused = [.. found.Refused.Select(refused => new RefusedJson(refused.Act, refused.Because.Code, refused.Because.Message))],
            Missing = [.. found.Missing.Select(field => CaseRecord.Words(field, found.Rules))],
            People = [.. found.People.Select(person => new PersonJson(person.Role, person.NameAsked, person.Name, person.ContactAsked, person.Email, person.Phone, person.Address, person.Adjustments, person.ConsentOn))],
            Points = [.. found.Points.Select(point => new PointJson(point.Number, point.Text, point.OutcomeKey, point.Reason))],
            Stages = [.. found.Stages.Select(stage => new StageJson(
                stage.Number, stage.StageKey, stage.OpenedOn, stage.IsDirect, stage.AcknowledgedOn, stage.IsAcknowledgedInTime, stage.DueOn, stage.IsExtended, stage.ClosedOn, stage.OutcomeKey, stage.ActionTaken,
                stage.DaysUsed, stage.LimitDays, stage.IsWithinLimit, stage.IsInTime, stage.AskedByOn, stage.LateReason))],
            Answer = found.Draft is { } draft ? new(draft.State, draft.Text, found.AnswerLacks, draft.SentOn, draft.SentBackReason) : null,
            Timeline = [.. found.Timeline.Select(entry => new EntryJson(entry.At, entry.Kind, entry.Act, entry.On, entry.Text, entry.ByName))],
            HasEarlierEntries = found.HasEarlierEntries,
        };
    }

    private static NamedJson? Named(Guid? id, string? name) => id is { } known ? new(known, name ?? "") : null;
}

internal sealed record RefusedJson(CaseAct Act, string Code, string Reason);

internal sealed record PersonJson(CaseRole Role, Asked NameAsked, string? Name, Asked ContactAsked, string? Email, string? Phone, string? Address, string? Adjustments, DateOnly? ConsentOn);

internal sealed record PointJson(int Number, string Text, string? Outcome, string? Reason);

internal sealed record StageJson(
    int Number, string Stage, DateOnly OpenedOn, bool IsDirect, DateOnly? AcknowledgedOn, bool? IsAcknowledgedInTime, DateOnly? DueOn, bool IsExtended, DateOnly? ClosedOn, string? Outcome, string? ActionTaken,
    int? DaysUsed, int? LimitDays, bool? IsWithinLimit, bool? IsInTime, DateOnly? AskedByOn, string? LateReason);

internal sealed record SubjectJson(Guid Id, Guid? PersonId, string Name, bool IsSenior);

internal sealed record SignpostJson(DateOnly On, string? Signpost, string Name, SignpostBecause Because, string Reason);

internal sealed record AnswerJson(AnswerState State, string? Text, IReadOnlyList<string> Lacks, DateOnly? SentOn, string? SentBackReason);

internal sealed record EntryJson(DateTime At, CaseEntryKind Kind, CaseAct? Act, DateOnly On, string Text, string By);

/// <summary>A clock with its working.</summary>
/// <param name="Working">In sentences, without a gap between the first day and the last.</param>
/// <param name="Days">Day by day.</param>
internal sealed record ClockJson(
    string Key, string Name, LimitStatus Status, DateOnly? DueOn, DateOnly? DueIfResumedOn, ClockState State, DateOnly AsOf, int DaysUsed, int DaysLeft, IReadOnlyList<string> Warnings, IReadOnlyList<string> Working, IReadOnlyList<string> Standing,
    IReadOnlyList<ClockDayJson> Days)
{
    public static ClockJson Of(ClockReading reading) => new(
        reading.Rule.Key, reading.Rule.Name, reading.Rule.Status, reading.DueOn, reading.DueIfResumedOn, reading.State, reading.AsOfOn, reading.DaysUsed, reading.DaysLeft, reading.Warnings, reading.Working, reading.Standing,
        [.. reading.Days.Select(day => new ClockDayJson(day.On, day.Number, day.WhyNot))]);
}

/// <param name="Number">Its number where it counts.</param>
/// <param name="Note">Why it does not count, or what it is besides.</param>
internal sealed record ClockDayJson(DateOnly On, int? Number, string? Note);

internal sealed record ProcedureJson(string Key, string Version, string Name, IReadOnlyList<StageRulesJson> Stages, IReadOnlyList<TermJson> Natures, IReadOnlyList<TermJson> Outcomes, IReadOnlyList<TermJson> Closures, IReadOnlyList<TermJson> Signposts)
{
    public static ProcedureJson Of(CaseRules rules) => new(
        rules.Key, rules.Version, rules.Name, [.. rules.Stages.Select(StageRulesJson.Of)], [.. rules.Natures.Select(term => new TermJson(term.Key, term.Name))],
        [.. rules.Outcomes.Select(outcome => new TermJson(outcome.Key, outcome.Name))], [.. rules.Closures.Select(term => new TermJson(term.Key, term.Name))], [.. rules.Signposts.Select(signpost => new TermJson(signpost.Key, signpost.Name))]);
}

internal sealed record StageRulesJson(string Key, string Name, bool IsEntry, IReadOnlyList<CaseAct> Acts, bool HasPoints, bool NeedsSignOff, bool IsWritten, IReadOnlyList<TermJson> Checklist)
{
    public static StageRulesJson Of(StageRules stage) => new(
        stage.Key, stage.Name, stage.IsEntry, [.. stage.Acts.Order()], stage.HasPoints, stage.SignOff is not null, stage.IsWritten, [.. stage.Checklist.Select(item => new TermJson(item.Key, item.Text))]);
}
