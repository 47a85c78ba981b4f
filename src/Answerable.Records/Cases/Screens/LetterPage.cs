using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>One letter: as it is written, to whom it goes, what they need, and what it still lacks.</summary>
public sealed class LetterPage(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="To">Who is written to; null where nobody is known.</param>
    /// <param name="WithoutConsent">Who speaks for the customer and is not written to, because the customer’s consent is missing.</param>
    /// <param name="Needs">What the customer or who acts for them needs, each with whose it is.</param>
    /// <param name="WhyNot">Why the person cannot write; null where they can.</param>
    public sealed record View(Case About, CaseLetter Letter, string Body, CasePerson? To, CasePerson? WithoutConsent, IReadOnlyList<CasePerson> Needs, string? WhyNot)
    {
        public IReadOnlyList<string> Open => LetterText.Open($"{Letter.Subject}\n{Letter.Text}");
    }

    /// <returns>Null where there is no such letter.</returns>
    public async Task<View?> ReadAsync(string reference, int number, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about
            || await scope.Rows<CaseLetter>().AsNoTracking().SingleOrDefaultAsync(letter => letter.CaseId == about.Id && letter.Number == number, cancellation) is not { } letter)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        return new(
            about,
            letter,
            await scope.Rows<Body>().Where(body => body.Id == by.BodyId).Select(body => body.Name).SingleAsync(cancellation),
            file.Correspondent,
            file.Representative is { ConsentOn: null } silent ? silent : null,
            [.. file.People.Where(person => person.Adjustments is not null)],
            file.WhyNot(CaseAct.AddEntry, by)?.Message);
    }
}
