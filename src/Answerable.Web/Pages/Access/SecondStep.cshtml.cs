using System.ComponentModel.DataAnnotations;
using System.Text;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Answerable.Web.Pages.Access;

/// <summary>Sets up the second step, and takes it away.</summary>
[SignedIn]
public sealed class SecondStepModel(SignInManager<Account> signIn, Visit visit, ActorOf actors) : PageModel, IFormPage
{
    private const int RecoveryCodes = 10;

    private UserManager<Account> Accounts => signIn.UserManager;

    [BindProperty]
    [Required(ErrorMessage = "Enter the code that the app shows")]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>To be typed where a code cannot be read by a camera, in groups of four.</summary>
    public string Key { get; private set; } = "";

    public HtmlString QrCode { get; private set; } = HtmlString.Empty;

    /// <summary>Shown once, straight after the set-up.</summary>
    public IReadOnlyList<string> Recovery { get; private set; } = [];

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        var account = await AccountAsync();
        IsOn = account.TwoFactorEnabled;
        if (!IsOn)
        {
            if (await Accounts.GetAuthenticatorKeyAsync(account) is null)
            {
                await Accounts.ResetAuthenticatorKeyAsync(account);
                await RefreshAsync(account);
            }

            var key = (await Accounts.GetAuthenticatorKeyAsync(account))!;
            Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
            QrCode = Drawn($"otpauth://totp/{Uri.EscapeDataString(visit.Who!.BodyName)}:{Uri.EscapeDataString(account.Email ?? "")}?secret={key}&issuer={Uri.EscapeDataString(visit.Who.BodyName)}&digits=6");
        }

        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        var code = Code!.Replace(" ", "", StringComparison.Ordinal);
        if (!await Accounts.VerifyTwoFactorTokenAsync(account, Accounts.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(Code), "The code is not right. Codes change every 30 seconds: enter the one that the app shows now.");
            return Page();
        }

        await Accounts.SetTwoFactorEnabledAsync(account, true);
        Recovery = [.. (await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
        await RefreshAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        var account = await AccountAsync();
        await Accounts.SetTwoFactorEnabledAsync(account, false);
        await Accounts.ResetAuthenticatorKeyAsync(account);
        await RefreshAsync(account);
        this.SayDone("The second step is taken away: your password alone signs you in.");
        return RedirectToPage("Account");
    }

    private async Task<Account> AccountAsync() => (await Accounts.FindByIdAsync(visit.Who!.AccountId!.Value.ToString()))!;

    /// <summary>The security stamp has changed: this sign-in goes on, others end.</summary>
    private async Task RefreshAsync(Account account)
    {
        actors.Forget(account.PersonId);
        await signIn.RefreshSignInAsync(account);
    }

    private static HtmlString Drawn(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                path.Append(code.ModuleMatrix[row][column] ? $"M{column} {row}h1v1h-1z" : "");
            }
        }

        var size = code.ModuleMatrix.Count;
        return Markup.Of($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" aria-label="Code to be read by the app's camera"><rect width="{size}" height="{size}" fill="#fff"/><path d="{path.ToString()}" fill="#000"/></svg>""");
    }
}
