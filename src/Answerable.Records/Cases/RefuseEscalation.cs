using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The customer asks too late to take it further: it is not, and they are told where else to turn.</summary>
public sealed class RefuseEscalation(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="On">The day on which they asked.</param>
    public sealed record Input(CaseAddress At, TurnedAway Because, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var because = Typed.Away(input.Because);
        file.RefuseEscalation(because, input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-escalation-refused", because.Reason, cancellation);
    }
}
