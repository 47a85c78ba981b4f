using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.History;

namespace Answerable.Domain.Webhooks;

/// <summary>Where another program wants to be told that something has happened. What it is told are identifiers; it reads the rest with a token.</summary>
public sealed class Webhook : IRecorded
{
    private const int LongestAddress = 500;

    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public required string Address { get; init; }

    /// <summary>Keys of <see cref="WebhookEvents"/>, as ";case-logged;case-closed;".</summary>
    public required string Events { get; init; }

    /// <summary>What deliveries are signed with, sealed with the program's own keys.</summary>
    [PrivateText]
    public required string SealedSecret { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public RecordKey Record => new("webhook", Id);

    public bool Hears(string happened) => EndedAt is null && Events.Contains($";{happened};", StringComparison.Ordinal);

    /// <summary>256 random bits behind a prefix that secret scanners can look for.</summary>
    public static string NewSecret() => "answerable_webhook_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The value of the signature's header: the second at which it was sent, and HMAC-SHA-256 over that second, a full stop and the body.</summary>
    public static string Signature(string secret, DateTimeOffset at, string body)
    {
        var second = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={second},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{second}.{body}")))}";
    }

    /// <param name="allowsPrivate">The operator lets it reach the network that the server itself is in.</param>
    public static Refusal? WhyNotAddress(string? address, bool allowsPrivate) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || address!.Length > LongestAddress || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0 || uri.Scheme is not ("https" or "http")
            ? new("webhook.address", "Enter an address like https://example.org/hook")
        : uri.Scheme is "http" && !allowsPrivate ? new("webhook.address-http", "The address must begin with https://")
        : !allowsPrivate && (PublicAddress.IsPrivateName(uri.Host) || (System.Net.IPAddress.TryParse(uri.Host.Trim('[', ']'), out var numbers) && !PublicAddress.IsPublic(numbers)))
            ? new("webhook.address-private", "The address must be one on the public internet: only the operator can allow another")
        : null;
}

public enum DeliveryState
{
    /// <summary>To be sent, or sent again after a failure.</summary>
    Waiting,
    Delivered,

    /// <summary>Tried too often.</summary>
    Failed,
}

/// <summary>One thing that one program is told.</summary>
public sealed class WebhookDelivery : IOfBody
{
    /// <summary>After so many tries it is given up: a day and a half after the first.</summary>
    public const int MostAttempts = 12;

    /// <summary>The same however often it is sent.</summary>
    public Guid Id { get; init; }

    public Guid BodyId { get; init; }

    public Guid WebhookId { get; init; }

    public required string Event { get; init; }

    /// <summary>The reference of the case.</summary>
    public required string About { get; init; }

    /// <summary>JSON, as it is sent.</summary>
    public required string Payload { get; init; }

    public DateTime CreatedAt { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTime? TriedAt { get; set; }

    /// <summary>What the other side answered last.</summary>
    public int? Status { get; set; }

    /// <summary>Why there was no answer.</summary>
    public string? Error { get; set; }
}
