using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>A link between two cases was wrong.</summary>
public sealed class UnlinkCases(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, Guid LinkId, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var link = await scope.Rows<CaseLink>().SingleOrDefaultAsync(link => link.Id == input.LinkId, cancellation)
            ?? throw new RefusedException(new("case.link-not-found", "There is no such link"));
        var reason = Typed.Text(input.Reason);
        file.Unlink(link, reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-unlinked", reason, cancellation);
    }
}
