using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The views that one has: open, rename, delete, and with which the queue opens.</summary>
[Needs(Permission.ReadCases)]
public sealed class ViewsModel(ViewList list, RenameView rename, DeleteView delete, ChooseDefaultView choose, Actor by) : PageModel, IFormPage
{
    public IReadOnlyList<ViewList.Row> Rows { get; private set; } = [];

    public Actor By => by;

    public static string ForWhom(ViewList.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var whom = !row.View.IsShared ? "Only me" : row.Team is { } team ? $"People of {team}" : "Everyone who sees cases";
        return row.Owner is { } owner ? $"{whom}, saved by {owner}" : whom;
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Rows = await list.ReadAsync(by, cancellation);
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostDefaultAsync(Guid? view, CancellationToken cancellation)
    {
        await choose.RunAsync(view, by, cancellation);
        this.SayDone(view is null ? "Your queue opens with the usual view." : "Your queue opens with this view.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid view, string? name, CancellationToken cancellation)
    {
        await rename.RunAsync(new(view, name), by, cancellation);
        this.SayDone("The view has its new name.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid view, CancellationToken cancellation)
    {
        await delete.RunAsync(view, by, cancellation);
        this.SayDone("The view is deleted. No case has changed.");
        return RedirectToPage();
    }
}
