using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>The answer that is being made, or else the last one, as a letter to print.</summary>
public sealed class AnswerLetter(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="At">When it was signed, or else written.</param>
    public sealed record View(Case About, string Body, CasePerson? To, string Text, DateTime At);

    /// <returns>Null where there is no such case, and where no answer is written.</returns>
    public async Task<View?> ReadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        return (file.Answer ?? file.Answers.MaxBy(answer => answer.Number)) is { Text: { } text } answer
            ? new(about, await scope.Rows<Body>().Where(body => body.Id == by.BodyId).Select(body => body.Name).SingleAsync(cancellation), file.Correspondent, text, answer.SignedAt ?? answer.DraftedAt)
            : null;
    }
}
