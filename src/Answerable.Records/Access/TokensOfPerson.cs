using Answerable.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>One's own API tokens, newest first, those that have ended too.</summary>
public sealed class TokensOfPerson(RecordsContext records)
{
    public async Task<IReadOnlyList<ApiToken>> ReadAsync(Actor by, CancellationToken cancellation) =>
        await records.For(by).Rows<ApiToken>().AsNoTracking().Where(token => token.PersonId == by.PersonId).OrderByDescending(token => token.CreatedAt).ToListAsync(cancellation);
}
