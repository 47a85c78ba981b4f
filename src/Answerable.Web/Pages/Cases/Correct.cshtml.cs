using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>Says better what a case is about, whose service it concerns and who the customer is.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class CorrectModel(CasePage page, CaseChoices choices, CorrectCase correct, Actor by) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    public CaseChoices.Choices Lists { get; private set; } = null!;

    public string? WhyNot => Found.WhyNot(CaseAct.Correct);

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public CaseFields About { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        About = CaseFields.Of(Found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(About.Subject is null, "About.Subject", "Say in one line what it is about");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await correct.RunAsync(new(new(Reference, Version), About.ReadCorrection()), by, cancellation);
        this.SayDone("The record is corrected. What stood there before is kept in its history.");
        return Redirect(CaseLinks.Case(Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Lists = await choices.ReadAsync(null, by, cancellation);
        return true;
    }
}
