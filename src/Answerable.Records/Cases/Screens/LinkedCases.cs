using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <param name="LinkId">To take it away, from the case that names the other; null on the other.</param>
/// <param name="Words">"Review of", "Reviewed in".</param>
public sealed record LinkedCase(Guid? LinkId, string Words, string Reference, string Subject, CaseState State);

internal static class LinkedCases
{
    /// <summary>The cases with which one is linked, of those that the actor may read.</summary>
    public static async Task<IReadOnlyList<LinkedCase>> LinkedAsync(this Scope scope, Case about, CancellationToken cancellation)
    {
        var cases = scope.Cases().AsNoTracking();
        var found = await scope.Rows<CaseLink>().AsNoTracking()
            .Where(link => link.TakenBackAt == null && (link.CaseId == about.Id || link.OtherId == about.Id))
            .Join(
                cases,
                link => link.CaseId == about.Id ? link.OtherId : link.CaseId,
                other => other.Id,
                (link, other) => new { link.Id, link.Kind, IsReverse = link.OtherId == about.Id, link.LinkedAt, other.Reference, other.Subject, other.State })
            .ToListAsync(cancellation);
        return
        [
            .. found.OrderBy(link => link.LinkedAt)
                .Select(link => new LinkedCase(link.IsReverse ? null : link.Id, link.IsReverse ? CaseLinking.Reverse(link.Kind) : CaseLinking.Words(link.Kind), link.Reference, link.Subject, link.State)),
        ];
    }
}
