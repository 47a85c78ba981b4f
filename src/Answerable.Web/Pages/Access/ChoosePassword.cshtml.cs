using System.ComponentModel.DataAnnotations;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Answerable.Web.Pages.Access;

/// <summary>Where the link leads that an administrator hands to a new person, or to one who forgot the password.</summary>
[OpenToAll]
[EnableRateLimiting(SignInServices.TriesPolicy)]
public sealed class ChoosePasswordModel(UserManager<Account> accounts, ActorOf actors) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a password")]
    public string? Password { get; set; }

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return Token is null || await accounts.FindByIdAsync(Account.ToString()) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Token is null || await accounts.FindByIdAsync(Account.ToString()) is not { } found)
        {
            return NotFound();
        }

        var result = await accounts.ResetPasswordAsync(found, Token, Password!);
        if (!result.Succeeded)
        {
            this.AddErrors(result, nameof(Password), nameof(Password));
            return Page();
        }

        await accounts.SetLockoutEndDateAsync(found, null);
        actors.Forget(found.PersonId);
        return RedirectToPage("SignIn");
    }
}
