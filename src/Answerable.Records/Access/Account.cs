using Microsoft.AspNetCore.Identity;

namespace Answerable.Records.Access;

/// <summary>The sign-in of a person.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }
}
