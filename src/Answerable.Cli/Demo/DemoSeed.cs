using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>Makes the demo's body through the same operations as everybody else: people, roles, two plans and some weeks of work on them.</summary>
internal sealed class DemoSeed(IServiceProvider services, DemoClock clock, TextWriter told)
{
    private static readonly DateOnly s_sinceOn = new(2026, 4, 1);

    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);

    private Actor by = null!;

    /// <summary>Does nothing where the body is there already.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var body = DemoBody.Read();
        if (await Of<BodyByKey, Actor?>(bodies => bodies.FindAsync(body.Key, cancellation)) is not null)
        {
            return;
        }

        await told.WriteLineAsync($"Making {body.Name}: {body.People.Count} people, {body.Plans.Count} plans and a year of complaints ...");
        var units = await MakeBodyAsync(body, cancellation);
        var casework = new DemoDay(initials => ActorAsync(initials, cancellation), initials => people[initials]);
        var casebook = new DemoCasebook(services, clock, casework, units);
        await casebook.PastAsync(by, cancellation);
        await casebook.NowAsync();
        await new DemoRequests(services, clock, casework, units).RunAsync(by, cancellation);
        await new DemoStaffing(services, casework).RunAsync(cancellation);

        clock.GoTo(10, 5);
        var officer = await ActorAsync(body.People.First(person => person.Roles.Exists(role => role.Role == "planning-officer")).Initials, cancellation);
        foreach (var plan in body.Plans)
        {
            await ImportAsync(plan, body, officer, cancellation);
        }

        await new DemoWeeks(services, clock, initials => ActorAsync(initials, cancellation)).RunAsync(
            PlanKey.Of(body.Plans[0].Name), PlanKey.Of(body.Plans[1].Name), cancellation);
    }

    /// <summary>The demo's body with its people alone, for what brings a past of its own. Does nothing where the body is there already.</summary>
    public static async Task MakeBodyAsync(string database, TextWriter told, CancellationToken cancellation)
    {
        var clock = new DemoClock();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddRecords(RecordsDatabase.Parse(database)).BuildServiceProvider();
        var (seed, body) = (new DemoSeed(services, clock, told), DemoBody.Read());
        if (await seed.Of<BodyByKey, Actor?>(bodies => bodies.FindAsync(body.Key, cancellation)) is null)
        {
            await told.WriteLineAsync($"Making {body.Name}: {body.People.Count} people ...");
            await seed.MakeBodyAsync(body, cancellation);
        }
    }

    private async Task<Dictionary<string, Guid>> MakeBodyAsync(DemoBody body, CancellationToken cancellation)
    {
        by = await Of<CreateBody, Actor>(create => create.RunAsync(new(body.Key, body.Name, body.Sector, body.TimeZone, body.Colour), cancellation));
        var units = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var unit in body.Units)
        {
            units[unit.Key] = await Of<AddUnit, Guid>(add => add.RunAsync(new(unit.Key, unit.Name), by, cancellation));
        }

        foreach (var person in body.People)
        {
            await AddAsync(person, units[person.Unit], cancellation);
        }

        return units;
    }

    private async Task AddAsync(DemoBody.DemoPerson person, Guid unit, CancellationToken cancellation)
    {
        var id = await Of<AddPerson, Guid>(add => add.RunAsync(new(person.Name, person.Initials, person.Post, person.Email, person.External), by, cancellation));
        people[person.Initials] = id;
        await Of<OpenAccount, Guid>(open => open.RunAsync(id, by, cancellation));
        foreach (var role in person.Roles)
        {
            DateOnly? until = role.Until is null ? null : Day(role.Until);
            var since = role.Since is null ? until is null ? s_sinceOn : new(2026, 7, 1) : Day(role.Since);
            await Of<GiveRole, Guid>(give => give.RunAsync(new(id, role.Role, since, until, unit), by, cancellation));
        }
    }

    private async Task ImportAsync(DemoBody.DemoPlan plan, DemoBody body, Actor officer, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(DemoBody.Folder, plan.File));
        var source = await ReadPlanFile.ReadAsync(file, plan.File, cancellation);
        var outcome = await Of<ImportPlan, ImportOutcome>(import => import.RunAsync(new(source, plan.Name), officer, cancellation));
        await NameReadersAsync(plan, outcome.Plan.Key, body, officer, cancellation);
        var owners = outcome.Contents.Owners.Select(owner => owner.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var person in body.People)
        {
            foreach (var name in new[] { person.Short, person.Initials }.OfType<string>().Where(owners.Contains))
            {
                await Of<NameOwner, int>(owner => owner.RunAsync(new(outcome.Plan.Key, name, people[person.Initials]), officer, cancellation));
            }

            foreach (var name in person.Roles.SelectMany(role => role.For).Where(owners.Contains))
            {
                await Of<NameOwner, int>(owner => owner.RunAsync(new(outcome.Plan.Key, name, people[person.Initials], IsDelegate: true), officer, cancellation));
            }
        }
    }

    private async Task NameReadersAsync(DemoBody.DemoPlan plan, string key, DemoBody body, Actor officer, CancellationToken cancellation)
    {
        foreach (var person in body.People)
        {
            foreach (var named in person.Named.Where(named => named.Plan == plan.Key))
            {
                var until = Day(named.Until);
                await Of<NameReader, bool>(async name =>
                {
                    await name.RunAsync(new(key, people[person.Initials], until), officer, cancellation);
                    return true;
                });
            }
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<Actor> ActorAsync(string initials, CancellationToken cancellation) =>
        (await Of<ActorOf, FoundActor?>(actors => actors.ReadAsync(people[initials], cancellation)))!.Actor;

    private async Task<TResult> Of<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}
