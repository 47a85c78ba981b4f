using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[OpenToAll]
public sealed class BodyModel(PublishedList list) : PageModel
{
    public PublishedList.Published Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string body, CancellationToken cancellation)
    {
        if (await list.ReadAsync(body, cancellation) is not [var found])
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
