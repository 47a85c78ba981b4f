using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Files;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>One case: where it is, what comes next, and everything that has happened.</summary>
[Needs(Permission.ReadCases)]
[Uploads]
public sealed class CaseModel(CasePage page, AddCaseEntry add, QueueDesk desk, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    /// <summary>Who is responsible is away today, and who covers; null where they are here.</summary>
    public AwayRow? Away { get; private set; }

    public CaseActWords? NextStep { get; private set; }

    public IReadOnlyList<CaseActWords> Others { get; private set; } = [];

    public IReadOnlyList<(CaseActWords Act, string Why)> Refused { get; private set; } = [];

    public DateOnly Today => by.Today(clock);

    public bool MayBundle => CaseBundling.WhyNotBundle(by) is null;

    public string TimeZone => by.TimeZoneId;

    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. new[]
        {
            CaseEntryKind.Note, CaseEntryKind.Call, CaseEntryKind.CallOut, CaseEntryKind.EmailIn, CaseEntryKind.EmailOut, CaseEntryKind.LetterIn, CaseEntryKind.LetterOut, CaseEntryKind.File,
        }.Select(kind => new Choice(Word.Of(kind), CaseWords.Of(kind)))];

    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>Which lines of the timeline: all, correspondence, acts.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    public TimelineLines Lines => Word.Read<TimelineLines>(Show) ?? TimelineLines.All;

    [BindProperty]
    public Line Entry { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var kind = Word.Read<CaseEntryKind>(Entry.Kind) ?? CaseEntryKind.Note;
        ModelState.Require(Entry.Text is null && Entry.File is null, "Entry.Text", "Write what should be on record");
        ModelState.Require(kind is CaseEntryKind.File && Entry.File is null, "Entry.File", "Choose the file");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var file = Entry.File is { } uploaded ? new UploadedFile(uploaded.FileName, uploaded.OpenReadStream) : null;
        await add.RunAsync(new(new(Reference, Minutes: Entry.Minutes), kind, Entry.Text, Entry.On, file, Entry.OtherParty), by, cancellation);
        this.SayDone("It is on the timeline.");
        return Redirect(CaseLinks.Case(Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, Lines, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Away = found.About.State is CaseState.Closed ? null : await desk.AwayAsync(found.About.HandlerId, by, cancellation);
        NextStep = found is { MayDoNextStep: true, NextStep: { } next } ? CaseActs.Of(next, found) : null;
        Others = [.. CaseActs.All.Where(words => words.Address is not null && words.Address != NextStep?.Address && found.Possible.Contains(words.Act)).DistinctBy(words => words.Address, StringComparer.Ordinal).Select(words => CaseActs.Of(words.Act, found))];
        Refused = [.. found.Refused.Where(refused => refused.Act is not CaseAct.AddEntry).Select(refused => (CaseActs.Of(refused.Act, found), refused.Because.Message))];
        return true;
    }

    public sealed class Line
    {
        public string? Kind { get; set; }

        [StringLength(20_000, ErrorMessage = "The entry must be 20,000 characters or fewer")]
        public string? Text { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        [Display(Name = "The minutes")]
        public int? Minutes { get; set; }

        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? OtherParty { get; set; }

        public IFormFile? File { get; set; }
    }
}
