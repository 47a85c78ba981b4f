using Answerable.Domain.Bodies;
using Answerable.Domain.Cases;
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
            foreach (var person in people.Where(person => file.IsOpenTo(person.Id) && person.Email is not null && person.Id != scope.Actor.PersonId))
            {
                scope.Send(new Mail(person.Email!, $"{file.Case.Reference}: {subject}", text), $"{about}/{file.Case.Id}/{file.Case.Version + 1}/{person.Id}");
            }
        }

        public async Task NotifyAsync(Guid? personId, CaseFile file, string about, string subject, string text, CancellationToken cancellation) =>
            scope.Notify(await scope.Rows<Person>().AsNoTracking().Where(person => person.Id == personId).ToListAsync(cancellation), file, about, subject, text);
    }
}
