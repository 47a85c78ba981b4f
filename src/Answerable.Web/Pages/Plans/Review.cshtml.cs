using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Drafts;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ImportPlans)]
public sealed class ReviewModel(ImportReview review, AcceptImport accept, Actor by) : PageModel, IFormPage
{
    public ImportReview.Found Found { get; private set; } = null!;

    public LineKind? Kind { get; private set; }

    public ILookup<int, Finding> FindingsOfLine { get; private set; } = null!;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute(Name = "draft")]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input = new() { Title = Found.Draft.Title, Version = Found.Draft.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await accept.RunAsync(new(Id, Input.Version, Input.Title ?? "", Input.Replace, Input.RemoveGone, Input.Keep), by, cancellation);
        this.SayDone(outcome.IsNew ? $"The plan is in: {DateWords.Count(outcome.Contents.Activities.Count, "row")}. Every line of the source is kept with it."
            : outcome.IsWritten ? "The plan is brought up to date. What it said before stands in its history."
            : "Nothing was different. The plan is as it was.");
        return Redirect(PlanLinks.Plan(outcome.Plan.Key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>What to look at first, then the rest, each row with all of its lines.</summary>
    public IEnumerable<Item> Items(bool isFirst)
    {
        var shown = Found.Source.Lines.Where(line => Kind is null ? line.Kind is not (LineKind.Blank or LineKind.Furniture) : line.Kind == Kind);
        foreach (var lines in shown.GroupBy(line => line.Activity is { } row ? (Row: row, Line: 0) : (Row: -1, Line: line.Number)))
        {
            var row = lines.Key.Row >= 0 && lines.Key.Row < Found.Rows.Count ? Found.Rows[lines.Key.Row] : null;
            var item = new Item([.. lines], row);
            if (item.IsDoubtful == isFirst)
            {
                yield return item;
            }
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await review.ReadAsync(Id, null, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Kind = Word.Read<LineKind>(Request.Query["kind"]);
        FindingsOfLine = found.Outcome.Findings.Where(finding => finding.Line is not null).ToLookup(finding => finding.Line!.Value);
        return true;
    }

    /// <param name="Row">What was made of the lines, where they are a row.</param>
    public sealed record Item(IReadOnlyList<ReadLine> Lines, ReadActivity? Row)
    {
        public int Number => Row?.SourceLine ?? Lines[0].Number;

        public LineKind Kind => Lines[0].Kind;

        public ReadConfidence Confidence => Row?.Confidence ?? Lines.Max(line => line.Confidence);

        public bool IsDoubtful => Kind is LineKind.NotUnderstood || Confidence is ReadConfidence.Low;
    }

    public sealed class Details
    {
        public string? Title { get; set; }

        public int Version { get; set; }

        public bool Replace { get; set; }

        public bool RemoveGone { get; set; }

        /// <summary>References of rows that stay as they are.</summary>
        public List<int> Keep { get; set; } = [];
    }
}
