using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Takes a case on oneself.</summary>
public sealed class TakeCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.Take(scope.Moment);
        await scope.SaveCaseAsync(file, "case-taken", null, cancellation);
    }
}
