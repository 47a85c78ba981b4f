using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Answerable.Records.Cases;

/// <summary>
/// A foreign key has an index, but for those of cases and their parts that lead to the body, to people and units: these are never removed, nobody looks for a
/// case by them alone, and each act on a case would write them all. What is looked for says its index itself.
/// </summary>
internal sealed class StatedIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    private static readonly Type[] s_lasting = [typeof(Body), typeof(Person), typeof(Unit)];

    protected override IConventionIndex? CreateIndex(IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        IsOfCase(entityTypeBuilder.Metadata.ClrType) && properties.SelectMany(property => property.GetContainingForeignKeys()).All(key => s_lasting.Contains(key.PrincipalEntityType.ClrType))
            ? null
            : base.CreateIndex(properties, unique, entityTypeBuilder);

    private static bool IsOfCase(Type kind) => kind == typeof(Case) || kind.IsSubclassOf(typeof(CasePart));
}
