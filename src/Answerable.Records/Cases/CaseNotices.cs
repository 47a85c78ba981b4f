using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Tells people of the body what waits for them. Names no customer: a message may be read over a shoulder.</summary>
internal static class CaseNotices
{
    extension(Scope scope)
    {
        public void Notify(IEnumerable<Person> people, CaseFile file, string about, string subject, string text)
        {
            // Who may not know of a restricted case is not told of it either.
            foreach (var person in people.Where(person => file.IsOpenTo(person.Id) && !file.IsAbout(person.Id) && person.Email is not null && person.Id != scope.Actor.PersonId))
            {
                scope.Send(new Mail(person.Email!, $"{file.Case.Reference}: {subject}", text), $"{about}/{file.Case.Id}/{scope.NextId()}/{person.Id}");
            }
        }

        /// <summary>One person, and while they are away who covers for them too.</summary>
        public async Task<Told> ToldAsync(Guid? personId, CancellationToken cancellation)
        {
            var away = (await scope.StaffAsync(cancellation)).AwayOn(personId, scope.Today);
            var coverId = away?.CoverId;
        var people = await scope.Rows<Person>().AsNoTracking().Where(person => person.Id == personId || (person.Id == coverId)).ToListAsync(cancellation);
            return new([.. people.Where(person => person.Id == personId)], [.. people.Where(person => person.Id != personId)], away);
        }

        public void Notify(Told told, CaseFile file, string about, string subject, string text)
        {
            scope.Notify(told.Themself, file, about, subject, text);
            if (told.Away is { } away)
            {
                scope.Notify(told.Cover, file, $"{about}-cover", subject, $"This went to {away.Person}, who is away until {ClockWords.Day(away.UntilOn)} and for whom you cover.\n\n{text}");
            }
        }

        public async Task NotifyAsync(Guid? personId, CaseFile file, string about, string subject, string text, CancellationToken cancellation) =>
            scope.Notify(await scope.ToldAsync(personId, cancellation), file, about, subject, text);
    }

    /// <param name="Themself">Empty where there is nobody to tell.</param>
    /// <param name="Away">Null where they are not away.</param>
    internal sealed record Told(IReadOnlyList<Person> Themself, IReadOnlyList<Person> Cover, AwayRow? Away);
}
