using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>Who is named to the plan, until when: an assurance group's members, and whoever is sent its papers.</summary>
[Needs(Permission.EditPlans)]
public sealed class ReadersModel(PlanSettings settings, NameReader name, EndReading end, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public PlanSettings.Found Found { get; private set; } = null!;

    public IReadOnlyList<(ActivityOwners.Candidate Person, DateOnly? UntilOn)> Named { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public DateOnly Today => by.Today(clock);

    [BindProperty]
    [Required(ErrorMessage = "Choose the person")]
    public Guid? Person { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? UntilOn { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await name.RunAsync(new(Key, Person!.Value, UntilOn), by, cancellation);
        this.SayDone("The person is named to this plan.");
        return Redirect(PlanLinks.Readers(Key));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid person, CancellationToken cancellation)
    {
        await end.RunAsync(new(Key, person), by, cancellation);
        this.SayDone("The person is no longer named to this plan.");
        return Redirect(PlanLinks.Readers(Key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await settings.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        Named = [.. found.People.Where(person => found.Readers.ContainsKey(person.Id)).Select(person => (person, found.Readers[person.Id]))];
        People = [new("", "Choose a person"), .. found.People.Select(person => new Choice(person.Id.ToString(), person.Post is { } post ? $"{person.Name}, {post}" : person.Name))];
        return true;
    }
}
