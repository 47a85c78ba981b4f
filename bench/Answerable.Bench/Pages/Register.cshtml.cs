using Answerable.Bench.Bare;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Bench.Pages;

/// <summary>The register as a bare page: the same rows by hand-written SQL, no sign-in, no layout, padded to as many bytes.</summary>
internal sealed class RegisterModel(BareRows rows) : PageModel
{
    public IReadOnlyList<BareRows.RegisterRow> Rows { get; private set; } = [];

    public IHtmlContent Padding => rows.RegisterPadding;

    public async Task OnGetAsync(CancellationToken cancellation) => Rows = await rows.RegisterAsync(cancellation);
}
