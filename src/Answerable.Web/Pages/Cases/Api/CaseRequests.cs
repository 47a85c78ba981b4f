using System.ComponentModel;
using Answerable.Domain.Cases;

namespace Answerable.Web.Pages.Cases.Api;

internal record CaseDetailsRequest
{
    [Description("How it came.")]
    public CaseChannel Channel { get; init; } = CaseChannel.Unknown;

    [Description("One line: what it is about.")]
    public required string Subject { get; init; }

    [Description("What the customer said.")]
    public string? Details { get; init; }

    [Description("What the customer would like to happen.")]
    public string? OutcomeSought { get; init; }

    [Description("A key of the procedure's list of kinds.")]
    public string? Nature { get; init; }

    [Description("The unit whose service it is about: an id of /api/services.")]
    public Guid? ServiceId { get; init; }

    [Description("The contractor who gave the service for the body.")]
    public string? Contractor { get; init; }

    [Description("Someone may come to harm, or cannot wait.")]
    public bool IsUrgent { get; init; }

    [Description("When it happened, as far as it is known.")]
    public DateOnly? HappenedOn { get; init; }

    [Description("When they came to know of it, where that was later.")]
    public DateOnly? KnownOn { get; init; }

    [Description("Why it is taken although it came after the procedure's last day.")]
    public string? LateReason { get; init; }

    [Description("It affects a child, whoever brings it.")]
    public bool IsAboutChild { get; init; }

    [Description("Whether the child's own views were sought.")]
    public ChildViews? ChildViews { get; init; }

    [Description("What the child said, or why the child was not asked.")]
    public string? ChildViewsText { get; init; }

    [Description("For whom it is.")]
    public PersonRequest Customer { get; init; } = new();

    [Description("Who speaks for the customer; null for nobody.")]
    public PersonRequest? Representative { get; init; }
}

internal record LogRequest : CaseDetailsRequest
{
    [Description("The key of the procedure, such as model-complaints.")]
    public required string Procedure { get; init; }

    [Description("The day on which the body received it.")]
    public required DateOnly ReceivedOn { get; init; }

    [Description("The unit whose people work on it; without it the unit of the token's person.")]
    public Guid? TeamId { get; init; }

    [Description("Who is responsible for it: an id of /api/people.")]
    public Guid? HandlerId { get; init; }

    [Description("The stage with which it begins; without it the procedure's first.")]
    public string? Stage { get; init; }

    [Description("Why it begins with a later stage.")]
    public string? DirectReason { get; init; }

    [Description("It came too late and is not taken: it is logged and closed at once.")]
    public TurnedAwayRequest? TurnedAway { get; init; }

    [Description("The member of staff whom it is about, as name-subject has it.")]
    public NameSubjectRequest? About { get; init; }

    public CaseIntake ToIntake() => new()
    {
        ReceivedOn = ReceivedOn,
        Channel = Channel,
        Subject = Subject,
        Details = Details,
        OutcomeSought = OutcomeSought,
        NatureKey = Nature,
        ServiceId = ServiceId,
        Contractor = Contractor,
        TeamId = TeamId,
        HandlerId = HandlerId,
        IsUrgent = IsUrgent,
        Customer = Customer.ToIntake(),
        Representative = Representative?.ToIntake(),
        StageKey = Stage,
        DirectReason = DirectReason,
        HappenedOn = HappenedOn,
        KnownOn = KnownOn,
        LateReason = LateReason,
        TurnedAway = TurnedAway is { } away ? new(away.Reason, new(away.Signpost, away.Elsewhere)) : null,
        IsAboutChild = IsAboutChild,
        ChildViews = ChildViews,
        ChildViewsText = ChildViewsText,
    };
}

internal sealed record LogAndCloseRequest : LogRequest
{
    [Description("A key of the procedure's outcomes.")]
    public required string Outcome { get; init; }

    [Description("What was done about it.")]
    public required string ActionTaken { get; init; }

    [Description("The underlying cause.")]
    public string? Cause { get; init; }

    [Description("What is done so that it does not happen again.")]
    public string? RemedialAction { get; init; }

    [Description("Nothing needs to be done so that it does not happen again.")]
    public bool NeedsNoRemedy { get; init; }
}

internal sealed record CorrectRequest : CaseDetailsRequest
{
    public CaseCorrection ToCorrection() => new()
    {
        Subject = Subject,
        Channel = Channel,
        Details = Details,
        OutcomeSought = OutcomeSought,
        NatureKey = Nature,
        ServiceId = ServiceId,
        Contractor = Contractor,
        IsUrgent = IsUrgent,
        HappenedOn = HappenedOn,
        KnownOn = KnownOn,
        LateReason = LateReason,
        IsAboutChild = IsAboutChild,
        ChildViews = ChildViews,
        ChildViewsText = ChildViewsText,
        Customer = Customer.ToIntake(),
        Representative = Representative?.ToIntake(),
    };
}

internal sealed record PersonRequest
{
    [Description("Whether the name was asked for and given. Without it: given where there is a name, else not asked.")]
    public Asked? NameAsked { get; init; }

    public string? Name { get; init; }

    [Description("Whether it was asked how to reach them. Without it: given where there is an address or number, else not asked.")]
    public Asked? ContactAsked { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    [Description("What they need so that they can take part.")]
    public string? Adjustments { get; init; }

    [Description("For a representative: the day on which the customer's consent arrived.")]
    public DateOnly? ConsentOn { get; init; }

    public PersonIntake ToIntake() => new(
        NameAsked ?? (Name is null ? Asked.NotAsked : Asked.Given), Name,
        ContactAsked ?? ((Email ?? Phone ?? Address) is null ? Asked.NotAsked : Asked.Given), Email, Phone, Address, Adjustments, ConsentOn: ConsentOn);
}

internal sealed record NothingRequest;

internal sealed record ReasonRequest([property: Description("Why.")] string Reason);

internal sealed record TextRequest([property: Description("What is complained of.")] string Text);

internal sealed record OnRequest([property: Description("The day on which it happened.")] DateOnly On);

internal sealed record CorrectReceivedRequest([property: Description("The right day.")] DateOnly ReceivedOn, [property: Description("Why it was wrong.")] string Reason);

internal sealed record AssignRequest([property: Description("An id of /api/people; null to give it to a team only.")] Guid? HandlerId = null, [property: Description("An id of /api/services; null to leave it with the team that has it.")] Guid? TeamId = null);

internal sealed record ExtendRequest(
    [property: Description("The day that it is to reach.")] DateOnly NewDueOn,
    string Reason,
    [property: Description("The day on which the customer was told.")] DateOnly ToldOn,
    [property: Description("Who authorised it; null for the token's person.")] Guid? AuthoriserId = null);

internal sealed record PauseRequest(
    [property: Description("What is waited for.")] PauseReason WaitsFor,
    [property: Description("What was asked, in words.")] string Asked,
    [property: Description("The day on which it was asked.")] DateOnly On);

internal sealed record ResumeRequest([property: Description("The day on which it came.")] DateOnly On, [property: Description("What came, in words.")] string? Answered = null);

internal sealed record EnquiryRequest([property: Description("The body that was asked.")] string PutTo, [property: Description("What it was asked.")] string Question, [property: Description("The day on which it was asked.")] DateOnly On);

internal sealed record ExtendEnquiryRequest([property: Description("The enquiry's number, from 1.")] int Number, [property: Description("Why.")] string Reason, [property: Description("The day on which it was extended.")] DateOnly On);

internal sealed record AnswerEnquiryRequest([property: Description("The enquiry's number, from 1.")] int Number, [property: Description("What it answered.")] string Answer, [property: Description("The day on which the answer came.")] DateOnly On);

internal sealed record LinkRequest([property: Description("The reference of the other case.")] string Other, [property: Description("What the other case is to this one.")] CaseLinkKind Kind, [property: Description("Why, in words.")] string? Reason = null);

internal sealed record UnlinkRequest([property: Description("The link's id.")] Guid Link, [property: Description("Why.")] string Reason);

internal sealed record RestrictRequest([property: Description("The ids of the people for whom it is there.")] IReadOnlyList<Guid> People, [property: Description("Why.")] string Reason);

internal sealed record DecidePointRequest([property: Description("The point's number, from 1.")] int Number, [property: Description("A key of the procedure's outcomes.")] string Outcome, string Reason);

internal sealed record EscalateRequest(string Reason, DateOnly On, [property: Description("The stage that it goes on to; without it the next one.")] string? Stage = null, [property: Description("Why it goes on although that was asked after the last day.")] string? LateReason = null);

internal sealed record TurnedAwayRequest(
    [property: Description("Why it is not taken.")] string Reason,
    [property: Description("Where the person can turn: a key of the procedure's signposts.")] string? Signpost = null,
    [property: Description("Another place, in words.")] string? Elsewhere = null);

internal sealed record RefuseEscalationRequest(
    [property: Description("The day on which they asked.")] DateOnly On,
    [property: Description("Why it is not taken further.")] string Reason,
    [property: Description("Where the person can turn: a key of the procedure's signposts.")] string? Signpost = null,
    [property: Description("Another place, in words.")] string? Elsewhere = null);

internal sealed record SignpostRequest(
    [property: Description("The day on which they were told.")] DateOnly On,
    string Reason,
    [property: Description("A key of the procedure's signposts.")] string? Signpost = null,
    [property: Description("Another place, in words.")] string? Elsewhere = null);

internal sealed record NameSubjectRequest(
    [property: Description("The id of a person of the body; null for somebody who is not in the system.")] Guid? PersonId = null,
    [property: Description("The name, where it is somebody else.")] string? Name = null,
    bool IsSenior = false)
{
    public SubjectIntake ToIntake() => new(PersonId, Name, IsSenior);
}

internal sealed record UnnameSubjectRequest([property: Description("The id of the subject, as the case lists it.")] Guid Subject, [property: Description("Why.")] string Reason);

internal sealed record ProgressRequest([property: Description("What was done.")] string What, DateOnly On);

internal sealed record LevelRequest([property: Description("A key of the levels of the stage.")] string Level, string Reason);

internal sealed record DraftRequest(
    [property: Description("The answer as it goes out.")] string Text,
    [property: Description("Keys of the procedure's checklist that are ticked.")] IReadOnlyList<string>? Checked = null,
    [property: Description("Numbers of the points that the text answers.")] IReadOnlyList<int>? PointsAnswered = null);

internal sealed record SendAnswerRequest(
    [property: Description("How the customer gets it.")] AnswerChannel SentBy,
    DateOnly On,
    [property: Description("What was done about it at this stage.")] string ActionTaken,
    [property: Description("At a stage without points: a key of the procedure's outcomes. At one with points it follows from them.")] string? Outcome = null);

internal sealed record CloseRequest(
    [property: Description("The underlying cause.")] string? Cause = null,
    [property: Description("What is done so that it does not happen again.")] string? RemedialAction = null,
    [property: Description("Nothing needs to be done.")] bool NeedsNoRemedy = false);

internal sealed record WithdrawRequest([property: Description("A key of the procedure's closures.")] string Closure, string Reason,
    [property: Description("Where the person can turn instead: a key of the procedure's signposts. For a closure that sends them elsewhere.")] string? Signpost = null,
    [property: Description("Another place, in words.")] string? Elsewhere = null);

internal sealed record EntryRequest(
    CaseEntryKind Kind,
    string Text,
    [property: Description("The day of which it speaks; without it today.")] DateOnly? On = null,
    [property: Description("From whom it came or to whom it went; without it whom the case is answered to.")] string? OtherParty = null);
