using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Closes a case without an outcome: withdrawn, consent not received.</summary>
public sealed class WithdrawCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="To">Where the person can turn instead, where the case came too late or belongs somewhere else.</param>
    public sealed record Input(CaseAddress At, string ClosureKey, string Reason, SignpostIntake? To = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Withdraw(input.ClosureKey, reason ?? "", scope.Moment, input.To is { } to ? Typed.Place(to) : null);
        await scope.SaveCaseAsync(file, "case-withdrawn", reason, cancellation);
    }
}
