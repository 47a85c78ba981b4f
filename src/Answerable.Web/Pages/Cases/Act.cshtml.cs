using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>One act on one case: what happens by it, and what it must be told.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers)]
public sealed class ActModel(CasePage page, CaseChoices choices, CaseStaff staff, Actor by, TimeProvider clock, IServiceProvider services) : PageModel, IFormPage
{
    private static readonly CaseAct[] NeedsReason =
        [CaseAct.Extend, CaseAct.RemoveExtension, CaseAct.Pause, CaseAct.TakeBackPause, CaseAct.Escalate, CaseAct.CorrectReceived, CaseAct.Withdraw, CaseAct.Reopen, CaseAct.Progress, CaseAct.SetLevel, CaseAct.LiftRestriction, CaseAct.RefuseEscalation, CaseAct.Signpost, CaseAct.UnnameSubject];

    private static readonly CaseAct[] NeedsDay =
        [CaseAct.Acknowledge, CaseAct.Extend, CaseAct.Pause, CaseAct.Resume, CaseAct.Escalate, CaseAct.CorrectReceived, CaseAct.CompleteInformation, CaseAct.Progress, CaseAct.RefuseEscalation, CaseAct.Signpost];

    public CasePage.View Found { get; private set; } = null!;

    public CaseChoices.Choices Lists { get; private set; } = null!;

    public CaseActWords Act { get; private set; } = null!;

    public string? WhyNot { get; private set; }

    public bool AsksReason => NeedsReason.Contains(Act.Act) || Act.Act is CaseAct.Resume;

    public string ReasonLabel => Act.Act switch
    {
        CaseAct.Pause => "What was asked",
        CaseAct.Progress => "What was done to bring it on",
        CaseAct.Resume => "What came (optional)",
        _ => "Reason",
    };

    public bool AsksDay => NeedsDay.Contains(Act.Act);

    public string DayLabel => Act.Act switch
    {
        CaseAct.Acknowledge => $"When was the {Found.Rules.CustomerName} told?",
        CaseAct.Extend => $"When was the {Found.Rules.CustomerName} told of it?",
        CaseAct.Pause => $"When was the {Found.Rules.CustomerName} asked?",
        CaseAct.Resume => "When did the answer come?",
        CaseAct.CompleteInformation => "Since when?",
        CaseAct.Progress => "When?",
        CaseAct.Escalate => "From which day?",
        CaseAct.RefuseEscalation => "When did they ask?",
        CaseAct.Signpost => "When were they told?",
        _ => "When was it received?",
    };

    public IReadOnlyList<Choice> Authorisers => [.. Lists.Authorisers.Select(person => new Choice(person.Id.ToString(), person.Name))];

    public static IReadOnlyList<Choice> PauseReasons { get; } = [.. Enum.GetValues<PauseReason>().Select(reason => new Choice(Word.Of(reason), CaseWords.Of(reason)))];

    public IReadOnlyList<Choice> Closures => [.. Found.Rules.Closures.Select(closure => new Choice(closure.Key, closure.Name))];

    public IReadOnlyList<Choice> Moves => [.. Found.Moves.Select(move => new Choice(move.StageKey, move.Name))];

    public IReadOnlyList<Choice> Levels => [.. Found.StageRules.Levels.Select(level => new Choice(level.Key, level.Name))];

    public bool AsksSignpost => Act.Act is CaseAct.Signpost or CaseAct.RefuseEscalation || (Act.Act is CaseAct.Withdraw && Found.Rules.Closures.Any(closure => closure.IsLate || closure.IsElsewhere));

    public bool AsksLateReason => Act.Act is CaseAct.Escalate && Found.EscalateByOn is { } last && IsPast(last);

    /// <summary>Everyone whom a case can be about.</summary>
    public IReadOnlyList<CaseChoices.Choice> Staff { get; private set; } = [];

    public IReadOnlyList<Choice> Subjects => [.. Found.Subjects.Select(subject => new Choice(subject.Id.ToString(), subject.Name))];

    /// <summary>What follows under the procedure when it is about senior staff.</summary>
    public string? SeniorHint => SubjectFields.SeniorHint(Found.Rules);

    public bool IsPast(DateOnly last) => by.Today(clock) > last;

    public bool AsksCause => Found.Rules.Asks(CaseField.Cause) || Found.Rules.Asks(CaseField.RemedialAction);

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Reference { get; set; } = "";

    [FromRoute(Name = "act")]
    public string ActAddress { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input.On = Act.Act is CaseAct.CorrectReceived ? Found.About.ReceivedOn : by.Today(clock);
        (Input.NewDueOn, Input.LevelKey) = (Found.ExtensionDueOn, Found.Stages[^1].LevelKey);
        Input.HandlerId = Found.About.HandlerId;
        Input.AuthoriserId = Lists.Authorisers.Any(person => person.Id == by.PersonId) ? by.PersonId : null;
        (Input.Cause, Input.RemedialAction, Input.NeedsNoRemedy) = (Found.About.Cause, Found.About.RemedialAction, Found.About.NeedsNoRemedy);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        CheckInput();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await RunAsync(new(Reference, Input.Version, Input.Minutes), cancellation);
        this.SayDone(Act.Done);
        return Redirect(CaseLinks.Case(Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (CaseActs.All.FirstOrDefault(words => words.Address == ActAddress && words.Then.Length > 0) is not { } act
            || await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Act = CaseActs.Of(act.Act, found);
        WhyNot = found.WhyNot(act.Act);
        Lists = await choices.ReadAsync(null, by, cancellation);
        Staff = act.Act is CaseAct.NameSubject ? await staff.ReadAsync(by, cancellation) : [];
        return true;
    }

    private void CheckInput()
    {
        var act = Act.Act;
        ModelState.Require(act is CaseAct.Assign && Input.HandlerId is null && Input.TeamId is null, "Input.HandlerId", "Choose a person or a team");
        ModelState.Require(act is CaseAct.Extend && Input.NewDueOn is null, "Input.NewDueOn", "Enter the new last day");
        ModelState.Require(act is CaseAct.Extend && Input.AuthoriserId is null, "Input.AuthoriserId", "Choose who authorised it");
        ModelState.Require(AsksDay && Input.On is null, "Input.On", "Enter the day");
        ModelState.Require(act is CaseAct.Withdraw && Input.ClosureKey is null, "Input.ClosureKey", "Choose why it is closed");
        ModelState.Require(act is CaseAct.Close && Found.Rules.Asks(CaseField.Cause) && Input.Cause is null, "Input.Cause", "Say what the underlying cause was");
        ModelState.Require(act is CaseAct.Close && Found.Rules.Asks(CaseField.RemedialAction) && Input.RemedialAction is null && !Input.NeedsNoRemedy, "Input.RemedialAction", "Say what is done so that it does not happen again, or that nothing needs to be");
        ModelState.Require(act is CaseAct.Escalate && Found.Moves.Count > 1 && Input.StageKey is null, "Input.StageKey", "Choose where it goes");
        ModelState.Require(act is CaseAct.Signpost or CaseAct.RefuseEscalation && Input.SignpostKey is null && Input.Elsewhere is null, "Input.SignpostKey", "Say where they can turn");
        ModelState.Require(act is CaseAct.Withdraw && IsSentElsewhere && Input.SignpostKey is null && Input.Elsewhere is null, "Input.SignpostKey", "Say where they can turn");
        ModelState.Require(AsksLateReason && Input.On > Found.EscalateByOn && Input.LateReason is null, "Input.LateReason", "It was asked too late: give the reason for taking it further, or record that it is not");
        ModelState.Require(act is CaseAct.NameSubject && Input.PersonId is null && Input.Name is null, "Input.PersonId", "Say whom it is about");
        ModelState.Require(act is CaseAct.UnnameSubject && Input.SubjectId is null, "Input.SubjectId", "Choose whom it is not about");
        ModelState.Require(act is CaseAct.SetLevel && Input.LevelKey is null, "Input.LevelKey", "Choose the level");
        ModelState.Require(act is CaseAct.Pause && Word.Read<PauseReason>(Input.WaitsFor) is null, "Input.WaitsFor", "Choose what the clock waits for");
        ModelState.Require(NeedsReason.Contains(act) && Input.Reason is null, "Input.Reason", act switch
        {
            CaseAct.Pause => "Say what was asked",
            CaseAct.Progress => "Say what was done to bring it on",
            _ => "Give the reason",
        });
    }

    private Task RunAsync(CaseAddress at, CancellationToken cancellation)
    {
        var (reason, on) = (Input.Reason ?? "", Input.On ?? default);
        return Act.Act switch
        {
            CaseAct.Take => The<TakeCase>().RunAsync(new(at), by, cancellation),
            CaseAct.Assign => The<AssignCases>().RunAsync(new([at], Input.HandlerId, Input.TeamId), by, cancellation),
            CaseAct.Acknowledge => The<AcknowledgeCase>().RunAsync(new(at, on), by, cancellation),
            CaseAct.Extend => The<ExtendCase>().RunAsync(new(at, Input.NewDueOn!.Value, reason, Input.AuthoriserId, on), by, cancellation),
            CaseAct.RemoveExtension => The<RemoveExtension>().RunAsync(new(at, reason), by, cancellation),
            CaseAct.Pause => The<PauseCase>().RunAsync(new(at, Word.Read<PauseReason>(Input.WaitsFor)!.Value, reason, on), by, cancellation),
            CaseAct.Resume => The<ResumeCase>().RunAsync(new(at, Input.Reason, on), by, cancellation),
            CaseAct.TakeBackPause => The<TakeBackPause>().RunAsync(new(at, reason), by, cancellation),
            CaseAct.Escalate => The<EscalateCase>().RunAsync(new(at, reason, on, Input.StageKey, AsksLateReason ? Input.LateReason : null), by, cancellation),
            CaseAct.RefuseEscalation => The<RefuseEscalation>().RunAsync(new(at, new(reason, Place), on), by, cancellation),
            CaseAct.Signpost => The<SignpostCustomer>().RunAsync(new(at, Place, reason, on), by, cancellation),
            CaseAct.NameSubject => The<NameSubject>().RunAsync(new(at, Input.PersonId, Input.Name, Input.IsSenior), by, cancellation),
            CaseAct.UnnameSubject => The<UnnameSubject>().RunAsync(new(at, Input.SubjectId!.Value, reason), by, cancellation),
            CaseAct.CompleteInformation => The<CompleteInformation>().RunAsync(new(at, on), by, cancellation),
            CaseAct.Progress => The<ProgressCase>().RunAsync(new(at, reason, on), by, cancellation),
            CaseAct.SetLevel => The<SetCaseLevel>().RunAsync(new(at, Input.LevelKey!, reason), by, cancellation),
            CaseAct.CorrectReceived => The<CorrectReceived>().RunAsync(new(at, on, reason), by, cancellation),
            CaseAct.Close => The<CloseCase>().RunAsync(new(at, Input.Cause, Input.RemedialAction, Input.NeedsNoRemedy), by, cancellation),
            CaseAct.Withdraw => The<WithdrawCase>().RunAsync(new(at, Input.ClosureKey!, reason, IsSentElsewhere ? Place : null), by, cancellation),
            CaseAct.LiftRestriction => The<LiftRestriction>().RunAsync(new(at, reason), by, cancellation),
            CaseAct.Reopen => The<ReopenCase>().RunAsync(new(at, reason), by, cancellation),
            var other => throw new InvalidOperationException($"{other} has no page"),
        };
    }

    private bool IsSentElsewhere => Found.Rules.Closures.FirstOrDefault(closure => closure.Key == Input.ClosureKey) is { IsLate: true } or { IsElsewhere: true };

    private SignpostIntake Place => new(Input.SignpostKey, Input.Elsewhere);

    private T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    public sealed class Details
    {
        public int Version { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        [Display(Name = "The day")]
        public DateOnly? NewDueOn { get; set; }

        public Guid? HandlerId { get; set; }

        public Guid? TeamId { get; set; }

        public Guid? AuthoriserId { get; set; }

        public string? ClosureKey { get; set; }

        public string? WaitsFor { get; set; }

        public string? SignpostKey { get; set; }

        [StringLength(200, ErrorMessage = "The place must be 200 characters or fewer")]
        public string? Elsewhere { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? LateReason { get; set; }

        public Guid? PersonId { get; set; }

        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? Name { get; set; }

        public bool IsSenior { get; set; }

        public Guid? SubjectId { get; set; }

        public string? StageKey { get; set; }

        public string? LevelKey { get; set; }

        [StringLength(5000, ErrorMessage = "The cause must be 5,000 characters or fewer")]
        public string? Cause { get; set; }

        [StringLength(5000, ErrorMessage = "The remedial action must be 5,000 characters or fewer")]
        public string? RemedialAction { get; set; }

        [Display(Name = "The minutes")]
        public int? Minutes { get; set; }

        public bool NeedsNoRemedy { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }
    }
}
