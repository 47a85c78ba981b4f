using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Keeps a letter as it is being written.</summary>
public sealed class WriteLetter(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(string Reference, int Number, int? Version, string? Subject, string? Text, bool IsLargePrint);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, new(input.Reference), cancellation);
        var letter = await scope.OpenLetterAsync(file, input.Number, input.Version, cancellation);
        file.WriteLetter(letter, new(Typed.Line(input.Subject), Typed.Text(input.Text), input.IsLargePrint), scope.Moment);
        await scope.SaveCaseAsync(file, "letter-written", null, cancellation);
    }
}
