using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>Logs a case while the person is on the telephone; closes it too, where it is answered there and then.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class LogModel(CaseChoices choices, PeopleFound people, LogDuplicates duplicates, LastDayToBring lastDay, CaseStaff staff, LogCase log, LogAndCloseCase logAndClose, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    /// <summary>The procedure under which it is logged; null while it is to be chosen, or where the body uses one only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>It is asked first what comes.</summary>
    public bool IsChoosing => Procedure is null && Lists.Procedures.Count > 1;

    public CaseRules Rules => Lists.Rules;

    public string Customer => CaseWords.Capital(Rules.CustomerName);

    /// <summary>Several first stages stand side by side: which one is a question like the others.</summary>
    public bool AsksStage => Rules.Stages.Count(stage => stage.IsEntry && !CaseOpening.NeedsDirectReason(Rules, stage)) > 1;

    public bool SkipsStages => Rules.Stages.Any(stage => stage.IsEntry && CaseOpening.NeedsDirectReason(Rules, stage));

    public bool AsksInformation => Rules.Stages.Any(stage => stage.IsEntry && stage.AnswerClock?.Starts is ClockStart.AllInformationReceived);

    /// <summary>It can be answered while the person is there: in no other way than by telling them.</summary>
    public bool MayClose => Rules.Stages[0] is { IsWritten: false, SignOff: null };

    public CaseChoices.Choices Lists { get; private set; } = null!;

    public IReadOnlyList<Choice> Handlers { get; private set; } = [];

    /// <summary>Everyone of the body: whom it can be about.</summary>
    public IReadOnlyList<CaseChoices.Choice> People { get; private set; } = [];

    /// <summary>Stages with which a case can begin.</summary>
    public IReadOnlyList<Choice> Entries => [.. Rules.Stages.Where(stage => stage.IsEntry).Select(stage => new Choice(stage.Key, stage.Name))];

    public IReadOnlyList<Choice> Outcomes => [new("", "Choose the outcome"), .. Rules.OutcomesAt(Rules.Stages[0]).Select(outcome => new Choice(outcome.Key, outcome.Name))];

    /// <summary>Cases that may be the same one; shown when the form comes back.</summary>
    public IReadOnlyList<LogDuplicates.Row> Same { get; private set; } = [];

    /// <summary>People of earlier cases who may be the customer, and "somebody new"; none where nobody was found.</summary>
    public IReadOnlyList<Choice> Known { get; private set; } = [];

    /// <summary>The last day for it, where it came later; else null.</summary>
    public DateOnly? LastDay { get; private set; }

    public static IReadOnlyList<Choice> WhetherTaken { get; } = [new("take", "Take it all the same"), new("away", "Do not take it: it is logged and closed at once, and they are told where else to turn")];

    /// <summary>It was looked whether the case or the customer is known.</summary>
    public bool IsChecked { get; private set; }

    [BindProperty]
    public CaseFields About { get; set; } = new();

    /// <summary>The member of staff whom it is about.</summary>
    [BindProperty]
    public SubjectFields Staff { get; set; } = new();

    [BindProperty]
    public Details Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Input.ReceivedOn = by.Today(clock);
        Input.HandlerId = by.May(Permission.HandleCases) ? by.PersonId : null;
        return await ShowAsync(cancellation) ? Page() : NotFound();
    }

    /// <param name="act">"close" where it is answered there and then, "check" to look first whether it is known.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        if (act == "check")
        {
            return Page();
        }

        var closes = act == "close";
        CheckAbout();
        if (closes)
        {
            CheckClosing();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        closes = closes && Input.Late is not "away";
        HttpContext.LeadsAgainTo(records => CaseLinks.Case(records.ChangeTracker.Entries<Case>().Single().Entity.Reference));
        var reference = await (closes
            ? logAndClose.RunAsync(new(Rules.Key, Intake(), Input.OutcomeKey!, Input.ActionTaken!, Input.Cause, Input.RemedialAction, Input.NeedsNoRemedy, Staff.Read()), by, cancellation)
            : log.RunAsync(new(Rules.Key, Intake(), Staff.Read()), by, cancellation));
        this.SayDone(closes ? $"{reference} is logged, answered and closed. The record is complete." : Input.Late is "away" && LastDay is not null ? $"{reference} is logged and closed: it came too late." : $"{reference} is logged.");
        return Redirect(CaseLinks.Case(reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Lists = await choices.ReadAsync(null, by, cancellation);
        if (Procedure is not null)
        {
            if (Lists.Procedures.FirstOrDefault(rules => rules.Key == Procedure) is not { } chosen)
            {
                return false;
            }

            Lists = Lists with { Rules = chosen };
        }

        Handlers = CaseFields.Units(Lists.Handlers, "Nobody yet");
        People = IsChoosing ? [] : await staff.ReadAsync(by, cancellation);
        if (HttpMethods.IsPost(Request.Method))
        {
            var last = await lastDay.ReadAsync(Rules, About.HappenedOn, About.KnownOn, by, cancellation);
            LastDay = Input.ReceivedOn > last ? last : null;
            await CheckAsync(cancellation);
        }

        return true;
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        var customer = About.Customer;
        var found = await people.ReadAsync(customer.Name ?? customer.Email ?? customer.Phone, by, cancellation);
        Known = found.Count == 0 ? [] : [.. found.Select(AsChoice), new("", "Somebody new")];
        Same = await duplicates.ReadAsync(new(customer.Name, customer.Email, customer.Phone, About.Subject, About.ServiceId, Input.ReceivedOn ?? by.Today(clock)), by, cancellation);
        IsChecked = true;
    }

    private static Choice AsChoice(PeopleFound.Row person) => new(
        person.CustomerId.ToString(),
        person.Name ?? person.Email ?? person.Phone ?? "Without a name",
        string.Join("; ", new[] { person.Phone, person.Email, person.Address?.ReplaceLineEndings(", "), $"{DateWords.Count(person.Cases, "case")}, the last {person.LastReference}" }.OfType<string>()));

    /// <summary>What the procedure wants to know before a case can be logged, said at its field.</summary>
    private void CheckAbout()
    {
        ModelState.Require(About.Subject is null, "About.Subject", "Say in one line what it is about");
        ModelState.Require(Input.ReceivedOn is null, "Input.ReceivedOn", "Enter the day on which it was received");
        ModelState.Require(IsMissing(CaseField.CustomerName, About.Customer.NameAsked), "About.Customer.Name", $"Enter the {Rules.CustomerName}’s name, or say below why there is none");
        ModelState.Require(IsMissing(CaseField.CustomerContact, About.Customer.ContactAsked), "About.Customer.Phone", $"Enter how to reach the {Rules.CustomerName}, or say below why that is not known");
        ModelState.Require(About.Contractor is null && IsAtLogging(CaseField.Contractor), "About.Contractor", $"Enter the {Rules.ContractorName.ToLowerInvariant()}");
        ModelState.Require(Staff.IsSenior && Staff.Read() is null, "Staff.PersonId", "Say whom it is about");
        ModelState.Require(LastDay is not null && Input.Late is not ("take" or "away"), "Input.Late", "It came too late: choose whether it is taken");
        ModelState.Require(LastDay is not null && Input.Late is not null && About.LateReason is null, "About.LateReason", "Give the reason");
        ModelState.Require(LastDay is not null && Input.Late is "away" && Input.SignpostKey is null && Input.Elsewhere is null, "Input.SignpostKey", "Say where they can turn");
    }

    private void CheckClosing()
    {
        ModelState.Require(Input.OutcomeKey is null, "Input.OutcomeKey", "Choose the outcome");
        ModelState.Require(Input.ActionTaken is null, "Input.ActionTaken", "Say what was done about it");
        ModelState.Require(Rules.Asks(CaseField.Cause) && Input.Cause is null, "Input.Cause", "Say what the underlying cause was");
        ModelState.Require(Rules.Asks(CaseField.RemedialAction) && Input.RemedialAction is null && !Input.NeedsNoRemedy, "Input.RemedialAction", "Say what is done so that it does not happen again, or that nothing needs to be");
        ModelState.Require(Rules.Asks(CaseField.Nature) && About.NatureKey is null, "About.NatureKey", $"Choose the kind of {Rules.CaseName}: the record needs it before it is closed");
        ModelState.Require(Rules.Asks(CaseField.Service) && About.ServiceId is null, "About.ServiceId", "Choose the service: the record needs it before it is closed");
    }

    private bool IsMissing(CaseField field, Asked asked) =>
        asked is Asked.NotAsked && IsAtLogging(field);

    private bool IsAtLogging(CaseField field) => Rules.Fields.Any(rule => rule.Field == field && rule.Needed is FieldNeeded.AtLogging);

    private CaseIntake Intake() => new()
    {
        ReceivedOn = Input.ReceivedOn!.Value,
        Channel = About.ReadChannel(),
        Subject = About.Subject!,
        Details = About.Details,
        OutcomeSought = About.OutcomeSought,
        NatureKey = About.NatureKey,
        ServiceId = About.ServiceId,
        Contractor = About.Contractor,
        IsUrgent = About.IsUrgent,
        TeamId = Input.TeamId,
        HandlerId = Input.HandlerId,
        StageKey = Input.StageKey,
        DirectReason = Input.DirectReason,
        InformationOn = Input.InformationOn,
        Customer = About.Customer.Read(Input.CustomerId),
        Representative = About.Representative.IsEmpty ? null : About.Representative.Read(),
        HappenedOn = About.HappenedOn,
        KnownOn = About.KnownOn,
        LateReason = Input.Late is "take" ? About.LateReason : null,
        TurnedAway = LastDay is not null && Input.Late is "away" ? new(About.LateReason ?? "", new(Input.SignpostKey, Input.Elsewhere)) : null,
        IsAboutChild = About.IsAboutChild,
        ChildViews = About.ReadChildViews(),
        ChildViewsText = About.ChildViewsText,
    };

    public sealed class Details
    {
        [Display(Name = "The day")]
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>The customer of an earlier case, where it is the same person.</summary>
        public Guid? CustomerId { get; set; }

        [Display(Name = "The day")]
        public DateOnly? InformationOn { get; set; }

        public Guid? HandlerId { get; set; }

        public Guid? TeamId { get; set; }

        public string? StageKey { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? DirectReason { get; set; }

        /// <summary>Where it came too late: "take" or "away".</summary>
        public string? Late { get; set; }

        public string? SignpostKey { get; set; }

        [StringLength(200, ErrorMessage = "The place must be 200 characters or fewer")]
        public string? Elsewhere { get; set; }

        public string? OutcomeKey { get; set; }

        [StringLength(5000, ErrorMessage = "What was done must be 5,000 characters or fewer")]
        public string? ActionTaken { get; set; }

        [StringLength(5000, ErrorMessage = "The cause must be 5,000 characters or fewer")]
        public string? Cause { get; set; }

        [StringLength(5000, ErrorMessage = "The remedial action must be 5,000 characters or fewer")]
        public string? RemedialAction { get; set; }

        public bool NeedsNoRemedy { get; set; }
    }
}
