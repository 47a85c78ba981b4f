using Answerable.Domain.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>Who answers for a row, who writes its updates, and which people of the body stand behind the names.</summary>
[Needs(Permission.EditPlans)]
public sealed class OwnersModel(ActivityOwners screen, SetOwners set, Actor by) : PageModel, IFormPage
{
    public ActivityOwners.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    [BindProperty]
    public List<Named> Names { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Names = [.. Found.Owners.Select(owner => new Named { Name = owner.Name, IsDelegate = owner.IsDelegate, PersonId = owner.PersonId }), new(), new() { IsDelegate = true }];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await set.RunAsync(new(new(Key, Reference, Version), [.. Names.Select(name => new SetOwners.Named(name.Name ?? "", name.IsDelegate, name.PersonId))]), by, cancellation);
        this.SayDone("The owners are set.");
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await screen.ReadAsync(Key, Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        People = [new("", "Nobody of this system"), .. found.People.Select(person => new Choice(person.Id.ToString(), person.Post is { } post ? $"{person.Name}, {post}" : person.Name))];
        return true;
    }

    public sealed class Named
    {
        public string? Name { get; set; }

        public bool IsDelegate { get; set; }

        public Guid? PersonId { get; set; }
    }
}
