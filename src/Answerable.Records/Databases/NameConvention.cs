using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Answerable.Records.Databases;

/// <summary>Tables are plural and everything is snake_case; enums are stored as kebab-case words; a row's version is its concurrency token.</summary>
internal sealed class NameConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var kind in modelBuilder.Metadata.GetEntityTypes().Where(kind => !kind.IsMappedToJson()))
        {
            if (!kind.IsOwned() && kind.GetTableNameConfigurationSource() is not ConfigurationSource.Explicit)
            {
                kind.SetTableName(Plural(Snake(kind.ClrType.Name)));
            }

            foreach (var property in Properties(kind))
            {
                Name(property);
            }

            foreach (var key in kind.GetKeys())
            {
                key.SetName(Snake(key.IsPrimaryKey() ? $"pk_{kind.GetTableName()}" : key.GetName()!));
            }

            foreach (var index in kind.GetIndexes())
            {
                if (index.GetDatabaseNameConfigurationSource() is not ConfigurationSource.Explicit)
                {
                    index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{kind.GetTableName()}_{string.Join('_', index.Properties.Select(p => p.GetColumnName()))}");
                }
            }

            foreach (var key in kind.GetForeignKeys())
            {
                key.SetConstraintName($"fk_{kind.GetTableName()}_{string.Join('_', key.Properties.Select(p => p.GetColumnName()))}");
            }
        }
    }

    internal static string Snake(string name) => Kebab.Separated(name, '_');

    private static IEnumerable<IConventionProperty> Properties(IConventionTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => Properties(part.ComplexType)));

    private static void Name(IConventionProperty property)
    {
        if (property.GetColumnNameConfigurationSource() is not ConfigurationSource.Explicit)
        {
            property.SetColumnName(Snake(property.GetColumnName()));
        }

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(KebabConverter<>).MakeGenericType(type))!);
        }

        if (property.Name == "Version" && type == typeof(int))
        {
            property.SetIsConcurrencyToken(true);
        }
    }

    private static string Plural(string name) =>
        name.EndsWith('y') && !name.EndsWith("ey", StringComparison.Ordinal) ? name[..^1] + "ies"
        : name.EndsWith('s') || name.EndsWith('h') ? name + "es"
        : name + "s";
}
