using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>It turned out not to be about somebody.</summary>
public sealed class UnnameSubject(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, Guid SubjectId, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.UnnameSubject(input.SubjectId, reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-subject-unnamed", reason, cancellation);
    }
}
