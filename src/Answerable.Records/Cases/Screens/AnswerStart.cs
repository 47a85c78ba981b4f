using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>What an answer begins as: the procedure's template for the stage, filled in. The rest is written by a person.</summary>
public sealed class AnswerStart(RecordsContext records, CaseProcedures procedures)
{
    /// <returns>Null where there is no such case.</returns>
    public async Task<string?> ReadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        return LetterText.Fill(LetterPacks.Answer(about.ProcedureKey, file.Stage.StageKey).Text, await scope.LetterFactsAsync(file, cancellation));
    }
}
