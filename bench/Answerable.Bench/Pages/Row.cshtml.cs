using Answerable.Bench.Bare;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Bench.Pages;

/// <summary>A row's page as a bare page: the same rows by hand-written SQL, no sign-in, no layout, padded to as many bytes.</summary>
internal sealed class RowModel(BareRows rows) : PageModel
{
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; private set; } = [];

    public IReadOnlyList<string> Parts { get; private set; } = [];

    public IHtmlContent Padding => rows.RowPadding;

    public async Task OnGetAsync(CancellationToken cancellation) => (Fields, Parts) = await rows.RowAsync(cancellation);
}
