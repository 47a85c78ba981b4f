using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>Requests for information beside the complaints: running, waiting for the requester, extended, answered and under review. The council works under four procedures.</summary>
internal sealed class DemoRequests(IServiceProvider services, DemoClock clock, DemoDay people, IReadOnlyDictionary<string, Guid> units)
{
    private static readonly string[] s_used = [DemoCasebook.Procedure, "foi-scotland", "eir-scotland", "subject-access"];

    private static readonly DateOnly s_todayOn = new(2026, 11, 20);

    public async Task RunAsync(Actor by, CancellationToken cancellation)
    {
        clock.GoTo(11, 2);
        await DoAsync<ChooseProcedures>(choose => choose.RunAsync(new(s_used), by, cancellation));

        await LogAsync("foi-scotland", new(2026, 11, 16), "What the council has spent on agency staff since 2023", "Morven Tait", "OD", cancellation);
        await LogAsync("foi-scotland", new(2026, 11, 18), "Contracts for school buses", "Ruaridh Bain", null, cancellation);
        await LogAsync("eir-scotland", new(2026, 11, 10), "Tests of the water at the old tannery", "Elspeth Rae", "PS", cancellation);

        var unclear = await LogAsync("foi-scotland", new(2026, 11, 5), "All e-mails about the harbour", "Callum Orr", "PS", cancellation);
        await DoAsync<PauseCase>("PS", (act, actor) => act.RunAsync(new(unclear, PauseReason.Clarification, "Of which years, and of whom?", new(2026, 11, 11)), actor, cancellation), 11, 11);

        var identity = await LogAsync("subject-access", new(2026, 11, 9), "Everything that social work holds on me", "Isla Munro", "OD", cancellation);
        await DoAsync<PauseCase>("OD", (act, actor) => act.RunAsync(new(identity, PauseReason.Identity, "A copy of a passport or a driving licence.", new(2026, 11, 12)), actor, cancellation), 11, 12);

        var extended = await LogAsync("subject-access", new(2026, 10, 26), "My file at the housing service since 2009", "Hamish Lyle", "OD", cancellation);
        await DoAsync<ExtendCase>("AN", (act, actor) => act.RunAsync(new(extended, new(2027, 1, 26), "Four files of a thousand pages.", null, new(2026, 11, 13)), actor, cancellation), 11, 13);

        var reviewed = await LogAsync("foi-scotland", new(2026, 10, 20), "Which roads were resurfaced in 2025, and why those", "Catriona Weir", "OD", cancellation);
        await DoAsync<DraftAnswer>("OD", (act, actor) => act.RunAsync(new(reviewed, "The roads are listed below. How they were chosen is not held.", [], []), actor, cancellation), 11, 12);
        await DoAsync<SendAnswer>("OD", (act, actor) => act.RunAsync(new(reviewed, AnswerChannel.Letter, new(2026, 11, 12), "part", "The list was sent."), actor, cancellation), 11, 12);
        await DoAsync<EscalateCase>("AN", (act, actor) => act.RunAsync(new(reviewed, "The requester does not believe that nothing is held.", new(2026, 11, 18)), actor, cancellation), 11, 18);
        clock.GoTo(s_todayOn.Month, s_todayOn.Day);
    }

    private async Task<CaseAddress> LogAsync(string procedure, DateOnly receivedOn, string subject, string name, string? handler, CancellationToken cancellation)
    {
        var intake = new CaseIntake
        {
            ReceivedOn = receivedOn,
            Channel = CaseChannel.Email,
            Subject = subject,
            TeamId = units["customer"],
            HandlerId = handler is null ? null : people.Person(handler),
            Customer = new(Asked.Given, name, Asked.Given, $"{name.Replace(' ', '.')}@example.net".ToLowerInvariant(), null, "4 Harbour Street\nArdvennan"),
        };
        clock.GoTo(receivedOn.Month, receivedOn.Day);
        await using var scope = services.CreateAsyncScope();
        return new(await scope.ServiceProvider.GetRequiredService<LogCase>().RunAsync(new(procedure, intake), await people.ActorAsync("AN"), cancellation));
    }

    private Task DoAsync<T>(string initials, Func<T, Actor, Task> act, int month, int day)
        where T : notnull
    {
        clock.GoTo(month, day);
        return DoAsync<T>(async found => await act(found, await people.ActorAsync(initials)));
    }

    private async Task DoAsync<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}
