using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.History;

/// <summary>A table whose rows stand in the history: its columns in the order in which they are digested, worked out once.</summary>
internal sealed class RecordedTable
{
    private static readonly ConcurrentDictionary<IEntityType, RecordedTable> Known = new();

    private RecordedTable(IEntityType kind)
    {
        Name = kind.GetTableName()!;
        RecordColumn = kind.ClrType.IsAssignableTo(typeof(IRecorded)) ? FindRecordColumn(kind) : "";
        Columns =
        [
            .. kind.GetFlattenedProperties()
                .Select(property => new Column(property))
                .OrderBy(column => column.Name, StringComparer.Ordinal),
        ];
    }

    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column that holds the id of the record in whose history the row stands; empty for a table that stands in none.</summary>
    public string RecordColumn { get; }

    public static RecordedTable Of(IEntityType kind) => Known.GetOrAdd(kind, static found => new(found));

    public static IEnumerable<RecordedTable> All(DbContext context) =>
        context.Model.GetEntityTypes().Where(kind => kind.ClrType.IsAssignableTo(typeof(IRecorded))).Select(Of);

    /// <summary>The digest of a row's values. A column without a value is left out, so that a column added later changes no digest.</summary>
    public string Digest(string salt, IReadOnlyList<string?> values)
    {
        var form = CanonicalForm.Again();
        form.Add(salt);
        form.Add(Name);
        for (var at = 0; at < Columns.Count; at++)
        {
            if (values[at] is { } text)
            {
                form.Add(Columns[at].Name);
                form.Add(text);
            }
        }

        return form.Digest();
    }

    public string?[] Current(object row)
    {
        var values = new string?[Columns.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Columns[at].Text(Columns[at].Property.GetGetter().GetClrValueUsingContainingEntity(row));
        }

        return values;
    }

    public string?[] Original(EntityEntry entry)
    {
        var original = entry.OriginalValues;
        return [.. Columns.Select(column => column.Text(original[column.Property]))];
    }

    /// <summary>A row says itself which of its ids its record has: it is asked with a different one in each.</summary>
    private static string FindRecordColumn(IEntityType kind)
    {
        var row = (IRecorded)RuntimeHelpers.GetUninitializedObject(kind.ClrType);
        var ids = kind.GetProperties().Where(property => property.ClrType == typeof(Guid)).Index().ToDictionary(property => new Guid(property.Index + 1, 0, 0, new byte[8]), property => property.Item);
        foreach (var (id, property) in ids)
        {
            property.PropertyInfo!.SetValue(row, id);
        }

        return ids[row.Record.Id].GetColumnName();
    }

    internal sealed class Column(IProperty property)
    {
        private static readonly HashSet<string> Unlisted = new(StringComparer.Ordinal) { "id", "body_id" };

        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public IProperty Property { get; } = property;

        public string Name { get; } = property.GetColumnName();

        /// <summary>The type in which the database's driver hands the value out.</summary>
        public Type StoredType { get; } =
            property.GetTypeMapping().Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

        public bool IsPrivate { get; } = property.PropertyInfo?.GetCustomAttribute<PrivateTextAttribute>() is not null;

        /// <summary>Every row has these from the start and for ever; the digest holds them.</summary>
        public bool IsListed => !Unlisted.Contains(Name);

        public string? Text(object? value) => CanonicalForm.Text(value is null || convert is null ? value : convert(value));
    }
}
