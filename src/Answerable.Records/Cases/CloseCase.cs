using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Completes the record and closes the case.</summary>
public sealed class CloseCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string? Cause, string? RemedialAction, bool NeedsNoRemedy);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.Close(new(Typed.Text(input.Cause), Typed.Text(input.RemedialAction), input.NeedsNoRemedy), scope.Moment);
        await scope.SaveCaseAsync(file, "case-closed", null, cancellation);
    }
}
