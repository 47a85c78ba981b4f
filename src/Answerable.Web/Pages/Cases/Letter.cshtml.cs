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

/// <summary>One letter: written, then looked at as it will go out, and sent.</summary>
[Needs(Permission.ReadCases)]
public sealed class LetterModel(LetterPage page, WriteLetter write, SendLetter send, DropLetter drop, PdfPrinter printer, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    private bool isSending;

    public LetterPage.View Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Reference { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>It is looked at, and to be changed all the same.</summary>
    [FromQuery]
    public bool Change { get; set; }

    [BindProperty]
    public Details Input { get; set; } = new();

    public bool Prints => printer.IsOffered;

    /// <summary>A letter in which something is still to be filled in is written; one that is whole is looked at.</summary>
    public bool IsWritten => Found is { Letter.State: LetterState.Drafted, WhyNot: null } && !isSending && (Change || Found.Open.Count > 0 || !ModelState.IsValid);

    public IReadOnlyList<Choice> Ways
    {
        get
        {
            List<Choice> ways = [];
            if (Found.To?.Email is { } email)
            {
                ways.Add(new(Word.Of(AnswerChannel.Email), "By e-mail, from here", $"To {email}"));
            }

            ways.Add(new(Word.Of(AnswerChannel.Letter), "By post", Found.To?.Address is { } address ? $"Print it and post it to {address.ReplaceLineEndings(", ")}" : "Print it and hand it over: there is no postal address"));
            return ways;
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        (Input.Subject, Input.Text, Input.IsLargePrint, Input.On) = (Found.Letter.Subject, Found.Letter.Text, Found.Letter.IsLargePrint, by.Today(clock));
        return Page();
    }

    /// <param name="act">The button that was pressed.</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        isSending = act is "send";
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(act is "save" && Input.Subject is null, "Input.Subject", "Say in one line what the letter is about");
        ModelState.Require(act is "save" && Input.Text is null, "Input.Text", "Write the letter");
        ModelState.Require(isSending && Word.Read<AnswerChannel>(Input.SentBy) is null, "Input.SentBy", "Choose how it goes");
        ModelState.Require(isSending && Input.On is null, "Input.On", "Enter the day");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        switch (act)
        {
            case "send":
                var way = Word.Parse<AnswerChannel>(Input.SentBy!);
                var printed = way is AnswerChannel.Letter ? await Found.Paper(by).PrintAsync(printer, cancellation) : null;
                await send.RunAsync(new(Reference, Number, Input.Version, way, Input.On!.Value, printed), by, cancellation);
                this.SayDone(way is AnswerChannel.Email ? "The letter goes out by e-mail now. It is on the timeline as it went." : "The letter is on the timeline as it was printed.");
                return Redirect(CaseLinks.Case(Reference));
            case "drop":
                await drop.RunAsync(new(Reference, Number, Input.Version), by, cancellation);
                this.SayDone("The letter was put away. It was not sent.");
                return Redirect(CaseLinks.Correspondence(Reference));
            default:
                await write.RunAsync(new(Reference, Number, Input.Version, Input.Subject, Input.Text, Input.IsLargePrint), by, cancellation);
                this.SayDone(LetterText.Open($"{Input.Subject}\n{Input.Text}") is [_, ..] open ? $"The letter is saved. Still to be filled in: {string.Join("; ", open)}." : "The letter is saved. Read it once more; it has not gone out.");
                return Redirect(CaseLinks.Letter(Reference, Number));
        }
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, Number, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        [StringLength(200, ErrorMessage = "The subject must be 200 characters or fewer")]
        public string? Subject { get; set; }

        [StringLength(50_000, ErrorMessage = "The letter must be 50,000 characters or fewer")]
        public string? Text { get; set; }

        public bool IsLargePrint { get; set; }

        public string? SentBy { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }
    }
}
