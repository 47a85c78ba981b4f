using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A pause, or its end, that was recorded wrongly no longer counts.</summary>
public sealed class TakeBackPause(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.TakeBackPause(reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-pause-taken-back", reason, cancellation);
    }
}
