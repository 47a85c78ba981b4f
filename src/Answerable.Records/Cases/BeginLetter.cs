using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Begins a letter from a template of the case's procedure, filled in as far as the case is known.</summary>
public sealed class BeginLetter(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string TemplateKey);

    /// <returns>The letter's number.</returns>
    public async Task<int> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var template = LetterPacks.Of(file.Case.ProcedureKey).Find(input.TemplateKey)
            ?? throw new RefusedException(new("case.letter-template", "Choose one of the letters in the list"));
        var caseId = file.Case.Id;
        var number = 1 + (await scope.Rows<CaseLetter>().Where(letter => letter.CaseId == caseId).MaxAsync(letter => (int?)letter.Number, cancellation) ?? 0);
        file.BeginLetter(template, number, await scope.LetterFactsAsync(file, cancellation), scope.Moment);
        await scope.SaveCaseAsync(file, "letter-begun", null, cancellation);
        return number;
    }
}
