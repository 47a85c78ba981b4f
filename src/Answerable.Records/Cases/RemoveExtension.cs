using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The extension given last no longer holds.</summary>
public sealed class RemoveExtension(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.RemoveExtension(reason ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "case-extension-removed", reason, cancellation);
    }
}
