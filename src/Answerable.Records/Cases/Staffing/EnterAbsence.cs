using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Cases.Staffing;
using Answerable.Domain.Clocks;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Somebody is away, and a colleague covers: both are told.</summary>
public sealed class EnterAbsence(RecordsContext records)
{
    public sealed record Input(Guid PersonId, DateOnly FromOn, DateOnly UntilOn, Guid CoverId);

    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(Absence.WhyNotFor(input.PersonId, by));
        var scope = records.For(by);
        var handlers = await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation);
        var (person, cover) = (Handler(input.PersonId), Handler(input.CoverId));
        var today = scope.Today;
        var others = await scope.Rows<Absence>().AsNoTracking().Where(other => other.EndedAt == null && other.UntilOn >= today).ToListAsync(cancellation);
        var absence = new Absence
        {
            Id = scope.NextId(),
            BodyId = by.BodyId,
            PersonId = input.PersonId,
            FromOn = input.FromOn,
            UntilOn = input.UntilOn,
            CoverId = input.CoverId,
            EnteredById = by.PersonId,
            EnteredAt = scope.Now,
        };
        RefusedException.ThrowIf(absence.WhyNotEnter(today, others));
        scope.Add(absence);
        var days = input.FromOn == input.UntilOn ? $"on {ClockWords.Day(input.FromOn)}" : $"from {ClockWords.Day(input.FromOn)} to {ClockWords.Day(input.UntilOn)}";
        Tell(cover, $"you cover for {person.Name}", $"{person.Name} is away {days}, and you cover. Their cases stand in your queue on these days. They stay theirs: nothing has moved.\n\nSign in to see them.");
        Tell(person, "you are entered as away", $"{by.Name} has entered that you are away {days}. {cover.Name} covers for you. Your cases stay yours.");
        await scope.SaveStaffAsync("absence-entered", cancellation);
        return absence.Id;

        Person Handler(Guid id) => handlers.Find(handler => handler.Id == id) ?? throw new RefusedException(new("absence.handler", "Choose people who work on cases"));

        void Tell(Person whom, string subject, string text)
        {
            if (whom.Email is { } email && whom.Id != by.PersonId)
            {
                scope.Send(new Mail(email, subject, text), $"absence/{absence.Id}/{whom.Id}");
            }
        }
    }
}
