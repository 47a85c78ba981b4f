using System.ComponentModel.DataAnnotations;
using System.Globalization;
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

/// <summary>The letter beside the points that it answers: written, signed or sent back, and sent.</summary>
[Needs(Permission.ReadCases)]
public sealed class AnswerModel(CasePage page, DraftAnswer draft, SendForSignOff forSignOff, ApproveAnswer approve, SendBackAnswer sendBack, SendAnswer send, AnswerStart start, AnswerLetter letter, PdfPrinter printer, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    /// <summary>The answer that is being made, or else the last one.</summary>
    public Answer? Letter => Found.Draft ?? (Found.Answers.Count > 0 ? Found.Answers[^1] : null);

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public Details Input { get; set; } = new();

    public bool May(CaseAct act) => Found.WhyNot(act) is null;

    public bool IsSigned => Found.StageRules.SignOff is not null;

    /// <summary>This machine makes PDFs.</summary>
    public bool Prints => printer.IsOffered;

    public IReadOnlyList<Choice> Points =>
        [.. Found.Points.Select(point => new Choice($"{point.Number}", $"{point.Number}. {point.Text}", Found.OutcomeName(point.OutcomeKey) is { } outcome ? $"{outcome}: {point.Reason}" : "Not decided yet"))];

    public IReadOnlyList<Choice> Checklist => [.. Found.StageRules.Checklist.Select(item => new Choice(item.Key, item.Text))];

    public IReadOnlyList<Choice> Outcomes => Found.Outcomes;

    /// <summary>How the answer can go out: what the stage and what is known of the customer allow.</summary>
    public IReadOnlyList<Choice> Ways
    {
        get
        {
            var to = Found.Correspondent;
            List<Choice> ways = [];
            if (!Found.StageRules.IsWritten)
            {
                ways.Add(new(Word.Of(AnswerChannel.Told), "Told on the telephone or face to face"));
            }

            ways.Add(new(Word.Of(AnswerChannel.Letter), "By letter", to?.Address is { } address ? $"Print it and post it to {address.ReplaceLineEndings(", ")}" : "Print it and hand it over: there is no postal address"));
            if (to?.Email is { } email && Letter?.Text is not null)
            {
                ways.Add(new(Word.Of(AnswerChannel.Email), "By e-mail, from here", $"To {email}"));
            }

            return ways;
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var begun = Found.Draft;
        Input.Text = begun?.Text ?? await start.ReadAsync(Reference, by, cancellation);
        Input.Checked = [.. Found.StageRules.Checklist.Select(item => item.Key).Where(key => begun?.Has(key) is true)];
        Input.Answered = [.. Found.Points.Where(point => begun?.Answers(point) is true).Select(point => $"{point.Number}")];
        Input.On = by.Today(clock);
        return Page();
    }

    /// <param name="act">The button that was pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        CheckInput(act);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        this.SayDone(await RunAsync(act, new(Reference, Input.Version), cancellation));
        return Redirect(act is "save" ? CaseLinks.Answer(Reference) : CaseLinks.Case(Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private void CheckInput(string? act)
    {
        ModelState.Require(act is "save" or "sign-off" && Input.Text is null, "Input.Text", "Write the answer");
        ModelState.Require(act is "send-back" && Input.Reason is null, "Input.Reason", "Say what should be different");
        if (act is "send")
        {
            ModelState.Require(Word.Read<AnswerChannel>(Input.SentBy) is null, "Input.SentBy", $"Choose how the {Found.Rules.CustomerName} gets it");
            ModelState.Require(Input.On is null, "Input.On", "Enter the day");
            ModelState.Require(!Found.StageRules.HasPoints && Input.OutcomeKey is null, "Input.OutcomeKey", "Choose the outcome");
            ModelState.Require(Input.ActionTaken is null, "Input.ActionTaken", "Say what was done about it");
        }
    }

    /// <returns>What is said when it is done.</returns>
    private async Task<string> RunAsync(string? act, CaseAddress at, CancellationToken cancellation)
    {
        switch (act)
        {
            case "approve":
                await approve.RunAsync(new(at), by, cancellation);
                return "The answer is signed. Who wrote it is told, and it can be sent.";
            case "send-back":
                await sendBack.RunAsync(new(at, Input.Reason!), by, cancellation);
                return "The answer is sent back. Who wrote it is told.";
            case "send":
                var way = Word.Parse<AnswerChannel>(Input.SentBy!);
                var printed = way is AnswerChannel.Letter && await letter.ReadAsync(Reference, by, cancellation) is { } written ? await written.Paper(by).PrintAsync(printer, cancellation) : null;
                await send.RunAsync(new(at, way, Input.On!.Value, Input.OutcomeKey, Input.ActionTaken!, printed), by, cancellation);
                return $"The {Found.Rules.CustomerName} has the answer. The stage is closed; complete the record and close the case.";
            default:
                await draft.RunAsync(new(at, Input.Text, Input.Checked, [.. Input.Answered.Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0)]), by, cancellation);
                if (act is not "sign-off")
                {
                    return "The answer is saved.";
                }

                // What it still lacks is refused here, and what was written is kept all the same.
                await forSignOff.RunAsync(new(new(Reference)), by, cancellation);
                return "The answer is sent for sign-off. Those who may sign it are told.";
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        [StringLength(50_000, ErrorMessage = "The answer must be 50,000 characters or fewer")]
        public string? Text { get; set; }

        public List<string> Checked { get; set; } = [];

        public List<string> Answered { get; set; } = [];

        [StringLength(5000, ErrorMessage = "What should be different must be 5,000 characters or fewer")]
        public string? Reason { get; set; }

        public string? SentBy { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        public string? OutcomeKey { get; set; }

        [StringLength(5000, ErrorMessage = "What was done must be 5,000 characters or fewer")]
        public string? ActionTaken { get; set; }
    }
}
