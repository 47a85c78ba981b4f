using System.Security.Claims;
using Answerable.Records.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Answerable.Web.Access;

/// <summary>The cookie says who; what that person may do is looked up, so that a role that ends, ends.</summary>
internal sealed class SignInCookie(ActorOf actors, Visit visit) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal!;
        var found = Guid.TryParse(principal.FindFirstValue(SignInClaims.Person), out var personId)
            ? await actors.ReadAsync(personId, context.HttpContext.RequestAborted)
            : null;
        if (found?.AccountId is null || !string.Equals(principal.FindFirstValue(SignInClaims.Stamp), found.SecurityStamp, StringComparison.Ordinal))
        {
            context.RejectPrincipal();
            return;
        }

        visit.Who = found;
    }

    /// <summary>The address stays: the page says that one may not open it.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
