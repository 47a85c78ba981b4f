using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Access;

/// <summary>One's own account: who the program thinks one is, and how one signs in.</summary>
[SignedIn]
public sealed class AccountModel(PersonOfBody people, Actor by) : PageModel
{
    public PersonOfBody.Page Found { get; private set; } = null!;

    public Person Person => Found.Person;

    public bool MayUseApi => by.May(Permission.UseApi);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await people.ReadAsync(by.PersonId!.Value, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
