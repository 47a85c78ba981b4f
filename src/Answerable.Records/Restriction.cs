using System.Linq.Expressions;
using Answerable.Domain.History;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records;

/// <summary>Which rows of a kind one actor may see beyond the rule that they are of the actor's body. An area says it in its mapping.</summary>
public static class Restriction
{
    private const string Name = "Answerable:Restriction";

    /// <summary>
    /// Rows of the kind are reached only where the condition holds. Return null where nothing is hidden from the actor.
    /// The condition may use the scope's own <see cref="Scope.Rows{T}"/> of another kind.
    /// </summary>
    public static EntityTypeBuilder<T> SeenWhere<T>(this EntityTypeBuilder<T> builder, Func<Scope, Expression<Func<T, bool>>?> condition)
        where T : class, IOfBody
    {
        builder.Metadata.SetAnnotation(Name, condition);
        return builder;
    }

    internal static Expression<Func<T, bool>>? Of<T>(IModel model, Scope scope)
        where T : class, IOfBody =>
        (model.FindEntityType(typeof(T))?.FindAnnotation(Name)?.Value as Func<Scope, Expression<Func<T, bool>>?>)?.Invoke(scope);
}
