using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Past;

/// <summary>Who worked on the cases of a past: the body's people who may today, and as many more as so many cases need.</summary>
internal sealed record PastStaff(IReadOnlyList<Actor> Handlers, IReadOnlyList<Actor> Managers, IReadOnlyList<Actor> Signers, IReadOnlyList<PastStaff.Service> Services)
{
    /// <summary>A unit that complaints are about.</summary>
    public sealed record Service(Guid Id, string Key);

    public Guid ServiceFor(PastComplaint about, PastDice dice) =>
        Services.FirstOrDefault(service => string.Equals(service.Key, about.Service, StringComparison.Ordinal))?.Id ?? dice.Pick(Services).Id;

    /// <summary>The team of who handles it.</summary>
    public static Guid? TeamOf(Actor handler) => handler.UnitIds.Order().Select(unit => (Guid?)unit).FirstOrDefault();
}

/// <summary>Finds the staff of a body and adds those who are missing, by the acts by which anybody adds people.</summary>
internal sealed class PastHiring(RecordsContext records, AddPerson addPerson, GiveRole giveRole, ActorOf actors)
{
    private const int CasesOfAHandlerInAYear = 1_500;

    private const int Most = 150;

    public async Task<PastStaff> StaffAsync(PastWords words, int casesInYear, DateOnly sinceOn, PastDice dice, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var units = await scope.Rows<Unit>().AsNoTracking().OrderBy(unit => unit.Key).Select(unit => new PastStaff.Service(unit.Id, unit.Key)).ToListAsync(cancellation);
        RefusedException.ThrowIf(units.Count == 0 ? new("past.no-unit", "The body has no unit yet: add the services that people complain about first") : null);
        var wanted = Math.Clamp(casesInYear / CasesOfAHandlerInAYear, 3, Most);
        var managers = await ActorsAsync("complaints-manager", "Complaints Manager", 1 + wanted / 15, Permission.ManageCases, []);
        var handlers = await ActorsAsync("complaints-handler", "Complaints Officer", wanted, Permission.HandleCases, managers);
        var signers = await ActorsAsync("answer-signer", "Service Manager", 2 + wanted / 20, Permission.SignOffAnswers, managers);
        return new(handlers, managers, signers, units);

        async Task<List<Actor>> ActorsAsync(string role, string post, int least, Permission permission, List<Actor> others)
        {
            List<Guid> ids = [.. (await records.For(by).PeopleWhoMayAsync(permission, cancellation)).Select(person => person.Id).Except(others.Select(other => other.PersonId!.Value))];
            while (ids.Count < least)
            {
                var name = $"{dice.Pick(words.Lists.FirstNames)} {dice.Pick(words.Lists.LastBegins)}{dice.Pick(words.Lists.LastEnds)}";
                var id = await addPerson.RunAsync(new(name, Post: post), by, cancellation);
                await giveRole.RunAsync(new(id, role, sinceOn, UnitId: dice.Pick(units).Id), by, cancellation);
                ids.Add(id);
            }

            List<Actor> found = [];
            foreach (var id in ids)
            {
                found.Add((await actors.ReadAsync(id, cancellation))!.Actor);
            }

            return found;
        }
    }
}
