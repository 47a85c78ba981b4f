using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

public sealed class AddPerson(RecordsContext records)
{
    public sealed record Input(string Name, string? Initials = null, string? Post = null, string? Email = null, bool IsExternal = false);

    public static Refusal? WhyNot(Actor by) =>
        by.May(Permission.ManagePeople) ? null : new("people.permission", "Your role does not allow you to manage people");

    /// <returns>The person's id.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(WhyNot(by));
        var scope = records.For(by);
        RefusedException.ThrowIf(await WhyNotAsync(input, scope, cancellation));
        var person = new Person
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = by.BodyId,
            Name = input.Name.Trim(),
            Initials = input.Initials,
            Post = input.Post,
            Email = input.Email?.Trim(),
            IsExternal = input.IsExternal,
        };
        scope.Add(person);
        await scope.SaveAsync("person-added", null, cancellation);
        return person.Id;
    }

    private static async Task<Refusal?> WhyNotAsync(Input input, Scope scope, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(input.Name) ? new("people.name-missing", "Enter the person's name")
        : input.Email is { Length: > 0 } email && await scope.Rows<Person>().AnyAsync(person => person.Email == email.Trim(), cancellation)
            ? new("people.email-taken", "Someone of this body has this email address already")
        : null;
}
