using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Bodies;

/// <summary>Adds a team, service or directorate to the body.</summary>
public sealed class AddUnit(RecordsContext records)
{
    public sealed record Input(string Key, string Name, Guid? ParentId = null);

    /// <returns>The unit's id.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(ChangeBody.WhyNot(by));
        var scope = records.For(by);
        var taken = await scope.Rows<Unit>().AnyAsync(unit => unit.Key == input.Key, cancellation);
        RefusedException.ThrowIf(
            taken ? new("unit.key-taken", "There is a unit with this key already")
            : string.IsNullOrWhiteSpace(input.Name) ? new("unit.name-missing", "Enter the unit's name")
            : !CreateBody.IsKey(input.Key) ? new("unit.key-form", "The key must be 2 to 40 lower-case letters, digits and hyphens, and begin with a letter")
            : null);
        var added = new Unit { Id = Guid.CreateVersion7(records.Clock.GetUtcNow()), BodyId = by.BodyId, ParentId = input.ParentId, Key = input.Key, Name = input.Name.Trim() };
        scope.Add(added);
        await scope.SaveAsync("unit-added", null, cancellation);
        return added.Id;
    }
}
