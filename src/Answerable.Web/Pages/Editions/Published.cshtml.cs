using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[OpenToAll]
public sealed class PublishedModel(PublishedList list) : PageModel
{
    public IReadOnlyList<PublishedList.Published> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Bodies = await list.ReadAsync(null, cancellation);
}
