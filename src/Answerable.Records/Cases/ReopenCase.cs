using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Takes an answer or a closing back that was too early.</summary>
public sealed class ReopenCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Reopen(reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-reopened", reason, cancellation);
    }
}
