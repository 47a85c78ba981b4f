using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>Letters of a case: begin one, go on with one, and the list of what came in and what went out.</summary>
[Needs(Permission.ReadCases)]
public sealed class CorrespondenceModel(Correspondence page, BeginLetter begin, Actor by) : PageModel, IFormPage
{
    public Correspondence.View Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public string? TemplateKey { get; set; }

    public IReadOnlyList<Choice> Templates =>
        [.. Found.Templates.Select(template => new Choice(template.Key, template.Name, template.Lacks.Count == 0 ? "" : $"Not known yet: {string.Join("; ", template.Lacks)}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(TemplateKey is null, nameof(TemplateKey), "Choose which letter");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return Redirect(CaseLinks.Letter(Reference, await begin.RunAsync(new(new(Reference), TemplateKey!), by, cancellation)));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}
