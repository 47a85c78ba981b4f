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

/// <summary>What is complained of, one by one, each with its outcome and the reason.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class PointsModel(CasePage page, AddPoint add, DecidePoint decide, Actor by) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    public string? WhyNotAdd => Found.WhyNot(CaseAct.AddPoint);

    public bool MayDecide => Found.WhyNot(CaseAct.DecidePoint) is null;

    public IReadOnlyList<Choice> Outcomes => Found.Outcomes;

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public Details Input { get; set; } = new();

    /// <summary>The point that is decided; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    public CasePoint? Point => Found.Points.FirstOrDefault(point => point.Number == Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Number ??= Found.Points.FirstOrDefault(point => point.OutcomeKey is null)?.Number;
        (Input.OutcomeKey, Input.Reason) = (Point?.OutcomeKey, Point?.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Number is { } number)
        {
            ModelState.Require(Input.OutcomeKey is null, "Input.OutcomeKey", "Choose the outcome");
            ModelState.Require(Input.Reason is null, "Input.Reason", "Say why: the answer gives the reason for each point");
        }
        else
        {
            ModelState.Require(Input.Text is null, "Input.Text", "Say what is complained of");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await (Number is null
            ? add.RunAsync(new(new(Reference, Input.Version), Input.Text!), by, cancellation)
            : decide.RunAsync(new(new(Reference, Input.Version), Number.Value, Input.OutcomeKey!, Input.Reason!), by, cancellation));
        this.SayDone(Number is null ? "The point is added." : $"Point {Number} is decided.");
        return Redirect(CaseLinks.Points(Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

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

        [StringLength(5000, ErrorMessage = "The point must be 5,000 characters or fewer")]
        public string? Text { get; set; }

        public string? OutcomeKey { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }
    }
}
