using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Databases;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Access;

[Needs(Permission.UseApi)]
public sealed class TokensModel(TokensOfPerson tokens, IssueToken issue, RevokeToken revoke, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token that was just issued: shown this once.</summary>
    public string? Issued { get; private set; }

    public DateOnly Today => by.Today(clock);

    public IEnumerable<Choice> Scopes => by.Permissions.Where(permission => permission is not Permission.UseApi).Order()
        .Select(permission => new Choice(Kebab.Of(permission), PermissionWords.Of(permission)));

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Tokens = await tokens.ReadAsync(by, cancellation);
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Input.ExpiresOn = Today.AddMonths(3);
        return ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var scopes = Input.Scopes.Where(scope => Kebab.TryRead<Permission>(scope, out _)).Select(Kebab.Read<Permission>).ToList();
        Issued = await issue.RunAsync(new(Input.Name!, scopes, Input.ExpiresOn!.Value), by, cancellation);
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellation)
    {
        await revoke.RunAsync(token, null, by, cancellation);
        this.SayDone("The token is revoked: it ended at once.");
        return RedirectToPage();
    }

    public sealed class Asked
    {
        [Required(ErrorMessage = "Say what the token is for")]
        [StringLength(100, ErrorMessage = "What it is for must be 100 characters or fewer")]
        public string? Name { get; set; }

        public List<string> Scopes { get; set; } = [];

        [Required(ErrorMessage = "Enter the last day of the token")]
        public DateOnly? ExpiresOn { get; set; }
    }
}
