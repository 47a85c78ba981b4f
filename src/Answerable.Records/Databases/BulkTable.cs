using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.Databases;

/// <summary>A table of the model as bulk writing sees it: its columns, and how a row's values are handed to the driver.</summary>
internal sealed class BulkTable
{
    private BulkTable(IEntityType kind)
    {
        Name = kind.GetTableName()!;
        Columns = [.. kind.GetProperties().Where(property => property.ValueGenerated is ValueGenerated.Never || property.ClrType == typeof(Guid)).Select(property => new Column(property))];
    }

    public string Name { get; }

    /// <summary>All but those that the database fills: it counts, and ids are given by the program.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public static BulkTable Of<T>(DbContext context) => new(context.Model.FindEntityType(typeof(T))!);

    public string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    internal sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public object? Of(object row) =>
            property.GetGetter().GetClrValueUsingContainingEntity(row) is { } value ? convert is null ? value : convert(value) : null;
    }
}

/// <summary>Rows of one table that wait to be written.</summary>
internal sealed record BulkRows(BulkTable Table, IReadOnlyList<object> Rows);
