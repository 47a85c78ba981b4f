using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>How acts reach a letter, and what fills it in.</summary>
internal static class LetterDesk
{
    extension(Scope scope)
    {
        public async Task<LetterFacts> LetterFactsAsync(CaseFile file, CancellationToken cancellation)
        {
            var (about, body) = (file.Case, scope.Actor.BodyId);
            return new(
                file,
                await scope.Rows<Body>().Where(row => row.Id == body).Select(row => row.Name).SingleAsync(cancellation),
                await scope.Rows<Person>().Where(person => person.Id == about.HandlerId).Select(person => person.Name).SingleOrDefaultAsync(cancellation),
                await scope.Rows<Unit>().Where(unit => unit.Id == about.ServiceId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellation),
                scope.Actor.Name,
                scope.Today);
        }

        /// <param name="version">The version that the person saw; null where it does not matter.</param>
        public async Task<CaseLetter> OpenLetterAsync(CaseFile file, int number, int? version, CancellationToken cancellation)
        {
            var caseId = file.Case.Id;
            var letter = await scope.Rows<CaseLetter>().SingleOrDefaultAsync(letter => letter.CaseId == caseId && letter.Number == number, cancellation)
                ?? throw new RefusedException(new("case.letter-not-found", $"There is no letter {number}."));
            return version is null || version == letter.Version ? letter : throw new DbUpdateConcurrencyException("Someone else changed this letter since you opened it.");
        }
    }
}
