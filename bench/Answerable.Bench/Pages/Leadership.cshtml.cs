using Answerable.Bench.Bare;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Bench.Pages;

/// <summary>Leadership's page as a bare page: the plan's rows and what was done to their status and dates by hand-written SQL, no sign-in, no layout, padded to as many bytes.</summary>
internal sealed class LeadershipModel(BareRows rows) : PageModel
{
    public IReadOnlyList<BareRows.RegisterRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Changes { get; private set; } = [];

    public IHtmlContent Padding => rows.LeadershipPadding;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Rows = await rows.RegisterAsync(cancellation);
        Changes = await rows.ChangesAsync(cancellation);
    }
}
