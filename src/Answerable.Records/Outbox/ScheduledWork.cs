using System.Globalization;
using Answerable.Records.History;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Answerable.Records.Outbox;

public static class ScheduledWork
{
    /// <summary>The work behind the pages, inside <c>serve</c> only: the outbox at once, its sweep every minute for what has come due or was lost, the checkpoint every night, the areas' own work every morning.</summary>
    public static IServiceCollection AddScheduledWork(this IServiceCollection services)
    {
        services.AddHostedService<OutboxWorker>();
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<SweepOfTheMinute>(trigger => trigger.WithIdentity("sweep").WithCronSchedule("0 * * * * ?"));
            quartz.ScheduleJob<EachMorning>(trigger => trigger.WithIdentity("morning").WithCronSchedule("0 5 6 * * ?", at => at.InTimeZone(TimeZoneInfo.Utc)));
            quartz.ScheduleJob<DailyCheckpoint>(trigger => trigger.WithIdentity("checkpoint").WithCronSchedule("0 40 0 * * ?", at => at.InTimeZone(TimeZoneInfo.Utc)));
        });
        services.AddQuartzHostedService();
        return services;
    }
}

/// <summary>Work of an area that is done once each morning, whichever node comes first: the name of its <see cref="IOutboxJob"/>.</summary>
public sealed record MorningWork(string Job);

/// <summary>Writes the day's checkpoint, once however many nodes there are.</summary>
public sealed class CheckpointJob(WriteCheckpoint write) : IOutboxJob
{
    public const string Job = "checkpoint";

    public string Name => Job;

    public Task RunAsync(OutboxItem item, CancellationToken cancellation) => write.RunAsync(cancellation);
}

internal sealed class OutboxWorker(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At once too: what an act left behind before the program ended is not kept waiting.
        while (!stoppingToken.IsCancellationRequested)
        {
            await SweepAsync(stoppingToken);
            await signal.WaitAsync(stoppingToken);
        }
    }

    /// <summary>A database that is away comes back: the server goes on, and what waits is done with the next act or the next minute.</summary>
    private async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Sweeper>().RunAsync(cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(failed, "The outbox could not be swept");
        }
    }
}

internal sealed class SweepOfTheMinute(Sweeper sweeper) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweeper.RunAsync(cancellationToken);
}

internal sealed class DailyCheckpoint(Sweeper sweeper, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await sweeper.OnceAsync(CheckpointJob.Job, clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancellationToken);
        await sweeper.RunAsync(cancellationToken);
    }
}

internal sealed class EachMorning(Sweeper sweeper, IEnumerable<MorningWork> works, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var work in works)
        {
            await sweeper.OnceAsync(work.Job, clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cancellationToken);
        }

        await sweeper.RunAsync(cancellationToken);
    }
}
