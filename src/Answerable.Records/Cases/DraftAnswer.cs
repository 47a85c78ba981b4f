using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Writes the answer, or changes it.</summary>
public sealed class DraftAnswer(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string? Text, IReadOnlyCollection<string> Checked, IReadOnlyCollection<int> PointsAnswered);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.DraftAnswer(new(Typed.Text(input.Text), input.Checked, input.PointsAnswered), scope.Moment);
        await scope.SaveCaseAsync(file, "answer-drafted", null, cancellation);
    }
}
