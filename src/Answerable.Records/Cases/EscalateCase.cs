using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>On to another stage: the customer asks for it, or it is no case for this one.</summary>
public sealed class EscalateCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="StageKey">Where it goes; null where only one stage can follow.</param>
    /// <param name="LateReason">Why it goes on although that was asked too late.</param>
    public sealed record Input(CaseAddress At, string Reason, DateOnly On, string? StageKey = null, string? LateReason = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Escalate(reason ?? "", input.On, scope.Moment, input.StageKey, Typed.Text(input.LateReason));
        await scope.SaveCaseAsync(file, "case-escalated", reason, cancellation);
    }
}
