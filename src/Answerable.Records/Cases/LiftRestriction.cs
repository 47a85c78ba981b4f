using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A restricted case is one like any other again.</summary>
public sealed class LiftRestriction(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.LiftRestriction(reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-restriction-lifted", reason, cancellation);
    }
}
