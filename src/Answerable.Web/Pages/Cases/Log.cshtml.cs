using System.ComponentModel.DataAnnotations;
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

/// <summary>Logs a complaint while the customer is on the telephone; closes it too, where it is answered there and then.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class LogModel(CaseChoices choices, PeopleFound people, LogDuplicates duplicates, LogCase log, LogAndCloseCase logAndClose, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    private static string Procedure => CasePacks.Shipped[0].Key;

    public CaseChoices.Choices Lists { get; private set; } = null!;

    public IReadOnlyList<Choice> Handlers { get; private set; } = [];

    /// <summary>Stages with which a case can begin.</summary>
    public IReadOnlyList<Choice> Entries => [.. Lists.Rules.Stages.Where(stage => stage.IsEntry).Select(stage => new Choice(stage.Key, stage.Name))];

    public IReadOnlyList<Choice> Outcomes => [new("", "Choose the outcome"), .. Lists.Rules.Outcomes.Select(outcome => new Choice(outcome.Key, outcome.Name))];

    /// <summary>Cases that may be the same one; shown when the form comes back.</summary>
    public IReadOnlyList<LogDuplicates.Row> Same { get; private set; } = [];

    /// <summary>People of earlier cases who may be the customer, and "somebody new"; none where nobody was found.</summary>
    public IReadOnlyList<Choice> Known { get; private set; } = [];

    /// <summary>It was looked whether the case or the customer is known.</summary>
    public bool IsChecked { get; private set; }

    [BindProperty]
    public CaseFields About { get; set; } = new();

    [BindProperty]
    public Details Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input.ReceivedOn = by.Today(clock);
        Input.HandlerId = by.May(Permission.HandleCases) ? by.PersonId : null;
        await ShowAsync(cancellation);
    }

    /// <param name="act">"close" where it is answered there and then, "check" to look first whether it is known.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
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

        var reference = await (closes
            ? logAndClose.RunAsync(new(Procedure, Intake(), Input.OutcomeKey!, Input.ActionTaken!, Input.Cause, Input.RemedialAction, Input.NeedsNoRemedy), by, cancellation)
            : log.RunAsync(new(Procedure, Intake()), by, cancellation));
        this.SayDone(closes ? $"{reference} is logged, answered and closed. The record is complete." : $"{reference} is logged.");
        return Redirect(CaseLinks.Case(reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Lists = await choices.ReadAsync(Procedure, by, cancellation);
        Handlers = CaseFields.Units(Lists.Handlers, "Nobody yet");
        if (HttpMethods.IsPost(Request.Method))
        {
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
        ModelState.Require(IsMissing(CaseField.CustomerName, About.Customer.NameAsked), "About.Customer.Name", "Enter the customer’s name, or say below why there is none");
        ModelState.Require(IsMissing(CaseField.CustomerContact, About.Customer.ContactAsked), "About.Customer.Phone", "Enter how to reach the customer, or say below why that is not known");
    }

    private void CheckClosing()
    {
        ModelState.Require(Input.OutcomeKey is null, "Input.OutcomeKey", "Choose the outcome");
        ModelState.Require(Input.ActionTaken is null, "Input.ActionTaken", "Say what was done about it");
        ModelState.Require(Input.Cause is null, "Input.Cause", "Say what the underlying cause was");
        ModelState.Require(Input.RemedialAction is null && !Input.NeedsNoRemedy, "Input.RemedialAction", "Say what is done so that it does not happen again, or that nothing needs to be");
        ModelState.Require(About.NatureKey is null, "About.NatureKey", "Choose the kind of complaint: the record needs it before it is closed");
        ModelState.Require(About.ServiceId is null, "About.ServiceId", "Choose the service: the record needs it before it is closed");
    }

    private bool IsMissing(CaseField field, Asked asked) =>
        asked is Asked.NotAsked && Lists.Rules.Fields.Any(rule => rule.Field == field && rule.Needed is FieldNeeded.AtLogging);

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
        Customer = About.Customer.Read(Input.CustomerId),
        Representative = About.Representative.IsEmpty ? null : About.Representative.Read(),
    };

    public sealed class Details
    {
        [Display(Name = "The day")]
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>The customer of an earlier case, where it is the same person.</summary>
        public Guid? CustomerId { get; set; }

        public Guid? HandlerId { get; set; }

        public Guid? TeamId { get; set; }

        public string? StageKey { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? DirectReason { get; set; }

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
