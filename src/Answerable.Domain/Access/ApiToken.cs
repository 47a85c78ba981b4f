using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.History;

namespace Answerable.Domain.Access;

/// <summary>A person's key for programs. The token itself is shown once and never stored; it can do what the person may and its scopes allow.</summary>
public sealed class ApiToken : IRecorded
{
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>What it is for, in the person's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token: it is random enough that no salt is needed.</summary>
    public required string Digest { get; init; }

    /// <summary>Permission keys in kebab case, sorted, separated by one space.</summary>
    public required string Scopes { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The last day on which it works.</summary>
    public DateOnly ExpiresOn { get; init; }

    public DateTime? RevokedAt { get; set; }

    public RecordKey Record => new("person", PersonId);

    public bool WorksOn(DateOnly day) => RevokedAt is null && day <= ExpiresOn;

    /// <summary>A new token: 256 random bits behind a prefix that secret scanners can look for.</summary>
    public static string NewToken() => "answerable_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
