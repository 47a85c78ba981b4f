using System.Linq.Expressions;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A restricted case, and everything in it, is there only for the people named, for auditors, and for the operator.</summary>
internal static class CaseRestriction
{
    public static Expression<Func<Case, bool>>? Cases(Scope scope)
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : about => !hidden.Contains(about.Id);
    }

    public static Expression<Func<T, bool>>? Parts<T>(Scope scope)
        where T : CasePart
    {
        var hidden = scope.Once(Hidden);
        return hidden.Length == 0 ? null : part => !hidden.Contains(part.CaseId);
    }

    /// <summary>The cases of the body that the actor may not know of: mostly none, so that the condition costs nothing.</summary>
    private static Guid[] Hidden(Scope scope)
    {
        if (scope.Actor.PersonId is null || scope.Actor.IsAuditor)
        {
            return [];
        }

        var (person, readers) = (scope.Actor.PersonId, scope.OfBody<CaseReader>());
        return
        [
            .. scope.OfBody<Case>()
                .Where(about => about.RestrictedAt != null && !readers.Any(reader => reader.CaseId == about.Id && reader.PersonId == person && reader.EndedAt == null))
                .Select(about => about.Id),
        ];
    }
}
