using Answerable.Domain.Access;

namespace Answerable.Records.Access;

/// <summary>Issues a token to the person who asks. The token is given back once and cannot be shown again.</summary>
public sealed class IssueToken(RecordsContext records)
{
    private const int LongestDays = 366;

    public sealed record Input(string Name, IReadOnlyList<Permission> Scopes, DateOnly ExpiresOn);

    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        RefusedException.ThrowIf(WhyNot(input, by, scope.Today));
        var token = ApiToken.NewToken();
        scope.Add(new ApiToken
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = by.BodyId,
            PersonId = by.PersonId!.Value,
            Name = input.Name.Trim(),
            Digest = ApiToken.DigestOf(token),
            Scopes = RolesPack.Row(input.Scopes),
            CreatedAt = scope.Now,
            ExpiresOn = input.ExpiresOn,
        });
        await scope.SaveAsync("token-issued", null, cancellation);
        return token;
    }

    private static Refusal? WhyNot(Input input, Actor by, DateOnly today) =>
        by.PersonId is null || !by.May(Permission.UseApi) ? new("tokens.permission", "Your role does not allow API tokens")
        : string.IsNullOrWhiteSpace(input.Name) ? new("tokens.name-missing", "Enter what the token is for")
        : input.Scopes.Count == 0 ? new("tokens.scopes-missing", "Select what the token may do")
        : input.Scopes.Any(scope => !by.May(scope)) ? new("tokens.scopes-beyond", "A token cannot do what you may not do yourself")
        : input.ExpiresOn < today || input.ExpiresOn.DayNumber - today.DayNumber > LongestDays
            ? new("tokens.expiry", "The last day must be today or later, and at most a year from now")
        : null;
}
