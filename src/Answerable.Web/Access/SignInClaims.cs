using System.Security.Claims;
using Answerable.Records.Access;
using Microsoft.AspNetCore.Identity;

namespace Answerable.Web.Access;

/// <summary>What the cookie carries: which account, which person, and the stamp that ends it when the password changes. No name, no role.</summary>
internal sealed class SignInClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Person = "person";

    public static string Stamp { get; } = new ClaimsIdentityOptions().SecurityStampClaimType;

    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(Person, user.PersonId.ToString()), new(Stamp, user.SecurityStamp ?? "")],
            IdentityConstants.ApplicationScheme);
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
