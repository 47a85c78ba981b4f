using Answerable.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Ends a token at once: by its person, or by who manages people.</summary>
public sealed class RevokeToken(RecordsContext records)
{
    public async Task RunAsync(Guid tokenId, string? reason, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var token = await scope.Rows<ApiToken>().SingleOrDefaultAsync(row => row.Id == tokenId, cancellation);
        RefusedException.ThrowIf(
            token is null || (token.PersonId != by.PersonId && !by.May(Permission.ManagePeople)) ? new("tokens.unknown", "There is no such token of yours")
            : token.RevokedAt is not null ? new("tokens.revoked", "The token is revoked already")
            : null);
        token!.RevokedAt = scope.Now;
        await scope.SaveAsync("token-revoked", reason, cancellation);
    }
}
