using Answerable.Bench.Bare;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Bench.Pages;

/// <summary>A queue, a case or what a search finds as a bare page: no sign-in, no layout, padded to as many bytes.</summary>
internal sealed class CasesModel(BareCases cases) : PageModel
{
    public List<string[]> Rows { get; private set; } = [];

    public IHtmlContent Padding => cases.Padding;

    public async Task OnGetAsync(string what, string? id, CancellationToken cancellation) => Rows = what switch
    {
        "queue" => await cases.QueueAsync(cancellation),
        "case" => await cases.CaseAsync(Guid.Parse(id!), cancellation),
        "rare" => await cases.SearchAsync(id!, isRare: true, cancellation),
        _ => await cases.SearchAsync(id!, isRare: false, cancellation),
    };
}
