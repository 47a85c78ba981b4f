using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Says that the customer was told that it arrived and what happens now.</summary>
public sealed class AcknowledgeCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.Acknowledge(input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-acknowledged", null, cancellation);
    }
}
