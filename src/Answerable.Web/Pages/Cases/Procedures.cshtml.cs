using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>The procedures that there are, in their versions, and which of them the body uses.</summary>
[Needs(Permission.ManageBody)]
public sealed class ProceduresModel(ProcedureList list, ChooseProcedures choose, Actor by) : PageModel, IFormPage
{
    public ProcedureList.View Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Usuals => [.. Found.Rows.Select(row => new Choice(row.Key, row.Name))];

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Usual { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Chosen = [.. Found.Rows.Where(row => row.Place is not null).Select(row => row.Key)];
        Usual = Chosen.FirstOrDefault();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await choose.RunAsync(new([.. Chosen.Where(key => key == Usual), .. Chosen.Where(key => key != Usual)]), by, cancellation);
        this.SayDone("Saved. Cases are logged under these procedures from now on.");
        return RedirectToPage();
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Found = await list.ReadAsync(by, cancellation);
        return true;
    }
}
