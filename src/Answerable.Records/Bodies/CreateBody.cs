using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>Opens a body with the roles of the pack. Done by the operator at the command line.</summary>
public sealed partial class CreateBody(RecordsContext records)
{
    public sealed record Input(string Key, string Name, string Sector = "other", string TimeZone = "Europe/London", string Colour = "#1d5b79");

    /// <returns>The operator, who acts for the new body.</returns>
    public async Task<Actor> RunAsync(Input input, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(await WhyNotAsync(input, cancellation));
        var at = records.Clock.GetUtcNow();
        var actor = Actor.Operator(Guid.CreateVersion7(at), input.TimeZone);
        var scope = records.For(actor);
        scope.Add(new Body
        {
            Id = actor.BodyId,
            Key = input.Key,
            Name = input.Name,
            Sector = input.Sector,
            TimeZone = input.TimeZone,
            Colour = input.Colour,
            CreatedAt = scope.Now,
        });
        foreach (var role in RolesPack.Shipped)
        {
            scope.Add(new Role { Id = Guid.CreateVersion7(at), BodyId = actor.BodyId, Key = role.Key, Name = role.Name, Permissions = role.Permissions });
        }

        await scope.SaveAsync("body-created", null, cancellation);
        return actor;
    }

    /// <summary>Why a body cannot show itself so, or null where it can.</summary>
    internal static Refusal? WhyNotDescribe(string name, string timeZone, string colour) =>
        string.IsNullOrWhiteSpace(name) ? new("body.name-missing", "Enter the body's name")
        : !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _) ? new("body.time-zone-unknown", $"There is no time zone \"{timeZone}\"")
        : !ColourForm().IsMatch(colour) ? new("body.colour-form", "The colour must be a hash and six digits from 0 to f, such as #1d5b79")
        : null;

    internal static bool IsKey(string key) => KeyForm().IsMatch(key);

    private async Task<Refusal?> WhyNotAsync(Input input, CancellationToken cancellation)
    {
        if (!IsKey(input.Key))
        {
            return new("body.key-form", $"The key \"{input.Key}\" must be at most 40 lower-case letters, digits and hyphens, and begin with a letter or digit");
        }

        if (WhyNotDescribe(input.Name, input.TimeZone, input.Colour) is { } refusal)
        {
            return refusal;
        }

        var isTaken = await records.ForAllBodies().Ground<Body>().AnyAsync(body => body.Key == input.Key, cancellation);
        return isTaken ? new("body.key-taken", $"There is a body with the key \"{input.Key}\" already") : null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyForm();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ColourForm();
}
