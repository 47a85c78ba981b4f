using Answerable.Records.Cases.Staffing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Demo;

/// <summary>What stands around the demo's queue: a view that everyone has, who looks after the in-tray, and somebody who will be away.</summary>
internal sealed class DemoStaffing(IServiceProvider services, DemoDay people)
{
    private static readonly DateOnly s_mondayOn = new(2026, 11, 23);

    /// <summary>Who looks after the in-tray, week by week.</summary>
    private static readonly string[] s_rota = ["OD", "PS", "OD", "MC"];

    public async Task RunAsync(CancellationToken cancellation)
    {
        var manager = await people.ActorAsync("AN");
        await DoAsync<SaveView>(act => act.RunAsync(new("Due soon at the investigation", "of=all&stage=investigation&due=soon", IsShared: true), manager, cancellation));
        foreach (var (week, initials) in s_rota.Index())
        {
            var on = s_mondayOn.AddDays(week * 7);
            await DoAsync<SetInTrayDuty>(act => act.RunAsync(new(on, on.AddDays(4), people.Person(initials)), manager, cancellation));
        }

        await DoAsync<EnterAbsence>(act => act.RunAsync(new(people.Person("PS"), s_mondayOn.AddDays(7), s_mondayOn.AddDays(11), people.Person("MC")), manager, cancellation));
    }

    private async Task DoAsync<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }
}
