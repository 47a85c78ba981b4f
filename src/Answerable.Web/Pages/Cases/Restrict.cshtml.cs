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

/// <summary>Who may know of a case, where that is not everyone who may see cases.</summary>
[Needs(Permission.ManageCases)]
public sealed class RestrictModel(CasePage page, CaseReaders readers, RestrictCase restrict, Actor by) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    public string? WhyNot { get; private set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Require(Reason is null, nameof(Reason), "Give the reason");
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await restrict.RunAsync(new(new(Reference, Version), People, Reason!), by, cancellation);
        this.SayDone("It is restricted. Nobody else knows of it now.");
        return Redirect(CaseLinks.Case(Reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        WhyNot = found.WhyNot(CaseAct.Restrict);
        var (named, all) = await readers.ReadAsync(found.About, by, cancellation);
        Choices = [.. all.Where(person => person.Id != by.PersonId).Select(person => new Choice(person.Id.ToString(), person.Name, IsChosen: People.Count > 0 ? People.Contains(person.Id) : named.Contains(person.Id) || person.Id == found.About.HandlerId))];
        return true;
    }
}
