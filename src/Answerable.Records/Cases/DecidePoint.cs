using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Gives a point its outcome and the reason.</summary>
public sealed class DecidePoint(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, int Number, string OutcomeKey, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.DecidePoint(input.Number, input.OutcomeKey, Typed.Text(input.Reason) ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "point-decided", null, cancellation);
    }
}
