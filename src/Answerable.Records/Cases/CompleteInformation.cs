using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>All the information has arrived for which the stage's clock waits.</summary>
public sealed class CompleteInformation(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.CompleteInformation(input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "information-completed", null, cancellation);
    }
}
