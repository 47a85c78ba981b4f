using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Answerable.Records.Databases;

/// <summary>A table of the model as bulk writing sees it: its columns, and how a row's values are handed to the driver.</summary>
internal sealed class BulkTable
{
    private BulkTable(IEntityType kind)
        : this(kind.GetTableName()!, [.. kind.GetProperties().Where(property => property.ValueGenerated is ValueGenerated.Never || property.ClrType == typeof(Guid) || property.GetDefaultValue() is not null).Select(property => new Column(property))]) =>
        IsOfModel = true;

    /// <summary>A table that is no part of the model, with what stands in its columns.</summary>
    public BulkTable(string name, IReadOnlyList<Column> columns) => (Name, Columns) = (name, columns);

    public string Name { get; }

    /// <summary>It stands in the model, and with that under row-level security.</summary>
    public bool IsOfModel { get; }

    /// <summary>All but those that the database fills: it counts, and ids are given by the program.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public static BulkTable Of<T>(DbContext context) => new(context.Model.FindEntityType(typeof(T))!);

    internal sealed class Column(string name, Func<object, object?> of)
    {
        public Column(IProperty property)
            : this(property.GetColumnName(), Of(property))
        {
        }

        public string Name { get; } = name;

        public object? Of(object row) => of(row);

        private static Func<object, object?> Of(IProperty property)
        {
            var (getter, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
            return row => getter.GetClrValueUsingContainingEntity(row) is { } value ? convert is null ? value : convert(value) : null;
        }
    }
}

/// <summary>Rows of one table that wait to be written.</summary>
internal sealed record BulkRows(BulkTable Table, IReadOnlyList<object> Rows);
