using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Says what one case is to another: a review, an appeal, the same again.</summary>
public sealed class LinkCases(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string OtherReference, CaseLinkKind Kind, string? Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var other = await scope.OpenCaseAsync(procedures, new(Typed.Line(input.OtherReference)?.ToUpperInvariant() ?? ""), cancellation);
        var (one, two) = (file.Case.Id, other.Case.Id);
        var isLinked = await scope.Rows<CaseLink>().AnyAsync(link => link.TakenBackAt == null && ((link.CaseId == one && link.OtherId == two) || (link.CaseId == two && link.OtherId == one)), cancellation);
        RefusedException.ThrowIf(isLinked ? new("case.linked", $"It is linked with {other.Case.Reference} already") : null);
        var reason = Typed.Text(input.Reason);
        file.Link(other, input.Kind, reason, scope.Moment);
        await scope.SaveCasesAsync([file, other], "case-linked", reason, cancellation);
    }
}
