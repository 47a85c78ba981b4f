using System.ComponentModel.DataAnnotations;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Answerable.Web.Pages.Access;

/// <summary>The second step: a code from the person's app, or one of the recovery codes.</summary>
[OpenToAll]
[EnableRateLimiting(SignInServices.TriesPolicy)]
public sealed class SignInCodeModel(SignInManager<Account> signIn) : PageModel, IFormPage
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the code")]
    public string? Code { get; set; }

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn", new { @return = Return }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var code = Code!.Replace(" ", "", StringComparison.Ordinal);
        var isFromApp = code.Length == 6 && code.All(char.IsAsciiDigit);
        var result = isFromApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(Code), result.IsLockedOut ? "The account is locked for 15 minutes after five failed tries." : "The code is not right. Codes change every 30 seconds; a recovery code works once.");
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
    }
}
