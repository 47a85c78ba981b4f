using System.ComponentModel.DataAnnotations;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Answerable.Web.Pages.Access;

[SignedIn]
[EnableRateLimiting(SignInServices.TriesPolicy)]
public sealed class PasswordModel(SignInManager<Account> signIn, Visit visit, ActorOf actors) : PageModel, IFormPage
{
    [BindProperty]
    public Passwords Input { get; set; } = new();

    /// <summary>An account of the demo, or one that was just added, has none.</summary>
    public bool HasPassword { get; private set; }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        HasPassword = (await AccountAsync()).PasswordHash is not null;
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        var result = account.PasswordHash is null
            ? await signIn.UserManager.AddPasswordAsync(account, Input.New!)
            : await signIn.UserManager.ChangePasswordAsync(account, Input.Current ?? "", Input.New!);
        if (!result.Succeeded)
        {
            this.AddErrors(result, "Input.New", "Input.Current");
            return Page();
        }

        actors.Forget(account.PersonId);
        await signIn.RefreshSignInAsync(account);
        this.SayDone("Your password is changed. Everywhere else you are signed out.");
        return RedirectToPage("Account");
    }

    private async Task<Account> AccountAsync() => (await signIn.UserManager.FindByIdAsync(visit.Who!.AccountId!.Value.ToString()))!;

    public sealed class Passwords
    {
        public string? Current { get; set; }

        [Required(ErrorMessage = "Enter a new password")]
        public string? New { get; set; }
    }
}
