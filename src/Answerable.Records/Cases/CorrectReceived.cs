using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The day of receipt was wrong: the dates are counted anew, and what stood there stays on record.</summary>
public sealed class CorrectReceived(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, DateOnly ReceivedOn, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.CorrectReceived(input.ReceivedOn, reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-received-corrected", reason, cancellation);
    }
}
