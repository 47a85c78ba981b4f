using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Answerable.Domain.Clocks;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Says who looks after the in-tray on some days, or that nobody does. Who is given days is told.</summary>
public sealed class SetInTrayDuty(RecordsContext records)
{
    /// <param name="PersonId">Null for nobody.</param>
    public sealed record Input(DateOnly FromOn, DateOnly UntilOn, Guid? PersonId);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var known = await scope.Rows<InTrayDuty>().Where(duty => duty.On >= input.FromOn && duty.On <= input.UntilOn).ToListAsync(cancellation);
        RefusedException.ThrowIf(InTrayDuty.WhyNotSet(input.FromOn, input.UntilOn, input.PersonId, known, scope.Today, by));
        var person = input.PersonId is { } id
            ? (await scope.PeopleWhoMayAsync(Permission.HandleCases, cancellation)).Find(one => one.Id == id) ?? throw new RefusedException(new("rota.handler", "Choose someone who works on cases"))
            : null;
        foreach (var day in InTrayDuty.Weekdays(input.FromOn, input.UntilOn))
        {
            var duty = known.Find(duty => duty.On == day);
            if (person is null)
            {
                if (duty is not null)
                {
                    scope.Remove(duty);
                }
            }
            else if (duty is null)
            {
                scope.Add(new InTrayDuty { Id = scope.NextId(), BodyId = by.BodyId, On = day, PersonId = person.Id });
            }
            else
            {
                duty.PersonId = person.Id;
            }
        }

        if (person is { Email: { } email } && person.Id != by.PersonId)
        {
            scope.Send(
                new Mail(email, "you look after the in-tray", $"{by.Name} has put you on the rota of the in-tray, from {ClockWords.Day(input.FromOn)} to {ClockWords.Day(input.UntilOn)}.\n\nSign in to see it."),
                $"in-tray/{scope.NextId()}");
        }

        await scope.SaveStaffAsync("in-tray-rota-changed", cancellation);
    }
}
