using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages;

/// <summary>The first page: one's first job, or the sign-in.</summary>
[OpenToAll]
public sealed class IndexModel(Visit visit) : PageModel
{
    public IActionResult OnGet() =>
        visit.Who is { } who ? LocalRedirect(Jobs.For(who.Actor).FirstOrDefault()?.Address ?? "/account") : RedirectToPage("/Access/SignIn");
}
