using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Puts a letter away that was begun and is not wanted.</summary>
public sealed class DropLetter(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(string Reference, int Number, int? Version);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, new(input.Reference), cancellation);
        file.DropLetter(await scope.OpenLetterAsync(file, input.Number, input.Version, cancellation), scope.Moment);
        await scope.SaveCaseAsync(file, "letter-dropped", null, cancellation);
    }
}
