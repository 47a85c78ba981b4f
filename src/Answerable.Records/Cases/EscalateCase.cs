using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>On to the next stage: the customer asks for it, or it is no case for this one.</summary>
public sealed class EscalateCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Escalate(reason ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-escalated", reason, cancellation);
    }
}
