using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Closes a case without an outcome: withdrawn, consent not received.</summary>
public sealed class WithdrawCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string ClosureKey, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Withdraw(input.ClosureKey, reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-withdrawn", reason, cancellation);
    }
}
