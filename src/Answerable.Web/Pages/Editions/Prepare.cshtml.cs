using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>What the gate lets out becomes a version, which someone else is asked to approve.</summary>
[Needs(Permission.PrepareEditions)]
public sealed class PrepareModel(GateDesk gate, LastPublished last, EditionList list, PrepareEdition prepare, Actor by) : PageModel, IFormPage
{
    public GateReading Reading { get; private set; } = null!;

    public int Open => Reading.Results.Count(result => result.IsOpen);

    [BindProperty]
    public bool OffersQuickExit { get; set; }

    [FromRoute]
    public string Kind { get; set; } = "";

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        OffersQuickExit = (await list.ReadAsync(by, cancellation)).FirstOrDefault(subject => subject.Kind == Kind && subject.Key == Key)?.Newest?.OffersQuickExit ?? false;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var edition = await prepare.RunAsync(new(Kind, Key, Period, OffersQuickExit), by, cancellation);
        this.SayDone("It is prepared. Those who approve have been told.");
        return LocalRedirect(EditionLinks.Desk(edition));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await gate.ReadAsync(Kind, Key, Period, await last.ReadAsync(Kind, Key, by, cancellation), by, cancellation) is not { } reading)
        {
            return false;
        }

        Reading = reading;
        return true;
    }
}
