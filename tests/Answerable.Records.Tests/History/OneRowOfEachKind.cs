using System.Runtime.CompilerServices;
using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.Tests.History;

/// <summary>One row of every recorded kind with every column filled that can be, made from the model: a kind added later is covered too.</summary>
internal static class OneRowOfEachKind
{
    public static async Task SaveAsync(RecordsContext records, Actor actor, DateTime now)
    {
        var scope = records.For(actor);
        var made = new Dictionary<IEntityType, Guid> { [records.Model.FindEntityType(typeof(Body))!] = actor.BodyId };
        var kinds = records.Model.GetEntityTypes().Where(kind => kind.ClrType.IsAssignableTo(typeof(IRecorded)) && kind.ClrType != typeof(Body)).ToList();
        while (kinds.Count > 0)
        {
            var ready = kinds.First(kind => Needed(kind).All(made.ContainsKey));
            kinds.Remove(ready);
            var id = Guid.CreateVersion7(new DateTimeOffset(now));
            records.Add(Make(ready, id, actor.BodyId, now, made));
            made.Add(ready, id);
        }

        await scope.SaveAsync("everything-made", "to have one of each", TestContext.Current.CancellationToken);
    }

    private static IEnumerable<IEntityType> Needed(IEntityType kind) =>
        kind.GetForeignKeys().Where(key => key.IsRequired).Select(key => key.PrincipalEntityType).Where(principal => principal != kind);

    private static object Make(IEntityType kind, Guid id, Guid bodyId, DateTime now, Dictionary<IEntityType, Guid> made)
    {
        var row = RuntimeHelpers.GetUninitializedObject(kind.ClrType);
        foreach (var property in kind.GetProperties().Where(property => property.PropertyInfo is not null))
        {
            var key = property.GetContainingForeignKeys().FirstOrDefault();
            object? value = property.Name switch
            {
                "Id" => id,
                "BodyId" => bodyId,
                "Version" => 0,
                _ when key is not null => made.TryGetValue(key.PrincipalEntityType, out var principal) ? principal : null,
                _ => Sample(property.ClrType, property.Name, now),
            };
            property.PropertyInfo!.SetValue(row, value);
        }

        foreach (var part in kind.GetComplexProperties())
        {
            var whole = RuntimeHelpers.GetUninitializedObject(part.ClrType);
            foreach (var property in part.ComplexType.GetProperties())
            {
                property.PropertyInfo!.SetValue(whole, Sample(property.ClrType, property.Name, now));
            }

            part.PropertyInfo!.SetValue(row, whole);
        }

        return row;
    }

    private static object Sample(Type type, string name, DateTime now)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? $"{name} in words"
            : type == typeof(Guid) ? Guid.CreateVersion7(new DateTimeOffset(now))
            : type == typeof(int) ? 7
            : type == typeof(bool) ? true
            : type == typeof(decimal) ? 1234.50m
            : type == typeof(DateTime) ? now
            : type == typeof(DateOnly) ? DateOnly.FromDateTime(now)
            : type == typeof(long) ? 9L
            : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
            : throw new NotSupportedException($"{name} is a {type.Name}");
    }
}
