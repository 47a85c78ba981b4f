using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Adds one thing that is complained of.</summary>
public sealed class AddPoint(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Text);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.AddPoint(Typed.Text(input.Text) ?? "", scope.Moment);
        await scope.SaveCaseAsync(file, "point-added", null, cancellation);
    }
}
