using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Bodies;

/// <summary>The body itself: name, colour, sector, time zone, units.</summary>
[Needs(Permission.ManageBody)]
public sealed class SetUpModel(BodyPage page, ChangeBody change, ActorOf actors, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Description Input { get; set; } = new();

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Sectors { get; } =
        [new("council", "Council"), new("health", "Health"), new("police", "Police"), new("housing", "Housing"), new("university", "University"), new("government", "Government"), new("ombudsman", "Ombudsman"), new("other", "Other")];

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Units = await page.ReadUnitsAsync(by, cancellation);
        return true;
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var body = await page.ReadAsync(by, cancellation);
        Input = new() { Name = body.Name, Sector = body.Sector, TimeZone = body.TimeZone, Colour = body.Colour, Version = body.Version };
        await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await change.RunAsync(new(Input.Name!, Input.Sector!, Input.TimeZone!, Input.Colour!, Input.Version), by, cancellation);
        actors.Forget(by.PersonId!.Value);
        this.SayDone("Saved. Pages show the new name and colour from now on.");
        return RedirectToPage();
    }

    public sealed class Description
    {
        [Required(ErrorMessage = "Enter the body's name")]
        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Choose the sector")]
        public string? Sector { get; set; }

        [Required(ErrorMessage = "Enter the time zone")]
        public string? TimeZone { get; set; }

        [Required(ErrorMessage = "Enter the colour")]
        public string? Colour { get; set; }

        public int Version { get; set; }
    }
}
