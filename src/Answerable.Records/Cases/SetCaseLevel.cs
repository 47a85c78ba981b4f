using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>How deep the stage goes into the case; its clock runs on.</summary>
public sealed class SetCaseLevel(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string LevelKey, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.SetLevel(input.LevelKey, reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-level-set", reason, cancellation);
    }
}
