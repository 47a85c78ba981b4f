using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Records.Plans.Meetings;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One page for those who decide: what moved, what is late or will be, what needs a decision. The decision is taken here.</summary>
[Needs(Permission.DecideOnPlans, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.ReadEverything)]
public sealed class LeadershipModel(PlanLeadership leadership, PlanFindingCount findings, TakeDecision take, RecordDecision record, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    /// <summary>The choice that does nothing with the row and keeps the words; and the one that agrees a later day.</summary>
    internal const string InWords = "words", LaterDate = "later-date";

    private static readonly CommitmentAct[] Decisions =
        [CommitmentAct.ApproveClosure, CommitmentAct.SendBack, CommitmentAct.Wake, CommitmentAct.Hibernate, CommitmentAct.Defer, CommitmentAct.HandOver, CommitmentAct.Discontinue];

    public LeadershipBody Body { get; private set; } = null!;

    public PlanLeadership.View View => Body.View;

    /// <summary>The row that is being decided on, or null.</summary>
    public PlanLeadership.Item? Deciding { get; private set; }

    /// <summary>A decision on the whole plan is being written.</summary>
    public bool IsDecidingOnPlan => Decide == 0 && MayDecide;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];

    public int Findings { get; private set; }

    public bool Offers(string choice) => Choices.Any(offered => string.Equals(offered.Value, choice, StringComparison.Ordinal));

    public bool MayDecide => by.May(Permission.DecideOnPlans);

    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    [BindProperty(SupportsGet = true, Name = "by")]
    public string? ByWord { get; set; }

    /// <summary>The reference of the row to decide on; 0 for the whole plan.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Decide { get; set; }

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Decide is not { } reference)
        {
            return NotFound();
        }

        if (reference > 0 && Input.Choice is null)
        {
            ModelState.AddModelError("Input.Choice", "Choose what was decided");
            return Page();
        }

        if (Input.Choice == LaterDate && Input.LaterDueOn is null)
        {
            ModelState.AddModelError("Input.LaterDueOn", "Enter the later date");
            return Page();
        }

        int? row = reference == 0 ? null : reference;
        await (row is null || Input.Choice == InWords
            ? record.RunAsync(new(Key, row, Input.Meeting, Input.Words ?? "", Input.Follows, by.Today(clock)), by, cancellation)
            : take.RunAsync(
                new(new(Key, row.Value, Input.Version), Word.Read<CommitmentAct>(Input.Choice), Input.Words ?? "", Input.Follows, Input.Meeting, Input.Choice == LaterDate ? Input.LaterDueOn : null, Input.WakeCondition, Input.WakeOn),
                by, cancellation));
        this.SayDone(row is null ? "The decision is recorded." : "The decision is recorded and done.");
        return Redirect(Address(null));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public string Address(int? decide)
    {
        var query = new QueryBuilder();
        if (Since is not null)
        {
            query.Add("since", Since);
        }

        if (ByWord is not null)
        {
            query.Add("by", ByWord);
        }

        return PlanLinks.Leadership(Key) + query.ToQueryString() + (decide is null ? "" : $"{(query.Any() ? "&" : "?")}decide={decide}#decide");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var today = by.Today(clock);
        if (await leadership.ReadAsync(Key, Since, by, today, cancellation) is not { } view)
        {
            return false;
        }

        Response.AllowCharts();
        var address = Address(null);
        Body = new(view, Word.Read<Grouping>(ByWord) ?? Grouping.Section, MayDecide ? address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "decide=" : null);
        Findings = await findings.ReadAsync(view.Facts.Plan.Id, Key, view.Facts.LastAct, by, today, cancellation);
        if (Decide is { } reference && MayDecide)
        {
            Deciding = view.Items.FirstOrDefault(item => item.Row.Reference == reference);
            Choices = Deciding is null ? [] : [.. ChoicesFor(Deciding.Row.Status)];
            Meetings = [new("", "Not in a meeting"), .. view.Facts.Meetings.Reverse().Select(meeting => new Choice(meeting.Number.ToString(CultureInfo.InvariantCulture), $"{meeting.Title}, {DateWords.Short(meeting.HeldOn)}"))];
        }

        return true;
    }

    private static IEnumerable<Choice> ChoicesFor(CommitmentStatus status)
    {
        if (!CommitmentLife.IsClosed(status) && status is not CommitmentStatus.ProposedForClosure)
        {
            yield return new(LaterDate, "Agree a later date", "The official date stays beside it.");
        }

        foreach (var act in Decisions.Where(act => CommitmentLife.Allows(status, act)).Select(act => ActivityActs.All.First(words => words.Act == act)))
        {
            yield return new(Word.Of(act.Act), act.Words, act.Then);
        }

        if (status is CommitmentStatus.ProposedForClosure)
        {
            yield return new(LaterDate, "Agree a later date", "The official date stays beside it.");
        }

        yield return new(InWords, "Something else", "The decision is kept in your words, and the row stays as it is.");
    }

    public sealed class Details
    {
        public int Version { get; set; }

        public string? Choice { get; set; }

        [Required(ErrorMessage = "Write what was decided and why")]
        [StringLength(5000, ErrorMessage = "The decision must be 5,000 characters or fewer")]
        public string? Words { get; set; }

        [StringLength(5000, ErrorMessage = "What follows must be 5,000 characters or fewer")]
        public string? Follows { get; set; }

        public int? Meeting { get; set; }

        [Display(Name = "The later date")]
        public DateOnly? LaterDueOn { get; set; }

        [StringLength(1000, ErrorMessage = "The condition must be 1,000 characters or fewer")]
        public string? WakeCondition { get; set; }

        [Display(Name = "The day")]
        public DateOnly? WakeOn { get; set; }
    }
}
