using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Answerable.Web.Pages.Access;

[OpenToAll]
[EnableRateLimiting(SignInServices.TriesPolicy)]
public sealed class SignInModel(SignInManager<Account> signIn, BodyPage bodies, DemoPeople people, AnswerableWebOptions options) : PageModel, IFormPage
{
    /// <summary>One sentence for every failure: it does not tell who has an account.</summary>
    private const string Failed = "The e-mail address or the password is not right. After five failed tries an account is locked for 15 minutes.";

    [BindProperty]
    public Credentials Input { get; set; } = new();

    [BindProperty(Name = "return", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>Null where the database holds several bodies, or none.</summary>
    public Body? Body { get; private set; }

    /// <summary>The demo's people, by role; empty outside the demo.</summary>
    public IReadOnlyList<DemoPeople.Row> Demo { get; private set; } = [];

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Body = await bodies.ReadOnlyOneAsync(cancellation);
        if (options.ShowsDemoPeople && Body is not null)
        {
            Demo = await people.ReadAsync(Body.Id, cancellation);
        }

        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.UserManager.FindByNameAsync(Input.Email!.Trim()) is null)
        {
            // As long as for an account that is there: the time that it takes tells nothing.
            _ = signIn.UserManager.PasswordHasher.HashPassword(new(), Input.Password!);
        }

        var result = await signIn.PasswordSignInAsync(Input.Email!.Trim(), Input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("SignInCode", new { @return = Return });
        }

        if (!result.Succeeded)
        {
            ModelState.AddModelError("Input.Email", Failed);
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
    }

    /// <summary>Without a password, and in the demo only.</summary>
    public async Task<IActionResult> OnPostDemoAsync(Guid account)
    {
        if (!options.ShowsDemoPeople || await signIn.UserManager.FindByIdAsync(account.ToString()) is not { } found)
        {
            return NotFound();
        }

        await signIn.SignInAsync(found, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(Return) ? Return! : "/");
    }

    public sealed class Credentials
    {
        [Required(ErrorMessage = "Enter your e-mail address")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Enter your password")]
        public string? Password { get; set; }
    }
}
