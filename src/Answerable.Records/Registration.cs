using Answerable.Records.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Finding;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Records.Files;
using Answerable.Records.History;
using Answerable.Records.Outbox;
using Answerable.Records.Plans.Publication;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Answerable.Records;

public static class Registration
{
    /// <summary>The records on one database, and every operation and query: each public class whose constructor takes the context.</summary>
    /// <param name="settings">Changes where files, checkpoints and mail go.</param>
    public static IServiceCollection AddRecords(this IServiceCollection services, RecordsDatabase database, Action<RecordsSettings>? settings = null)
    {
        var chosen = new RecordsSettings(database);
        settings?.Invoke(chosen);
        services.AddLogging();
        services.AddSharedKeys();
        services.AddSingleton(database);
        services.AddSingleton(chosen);
        services.TryAddSingleton<ActorOf.Memory>();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<WriterQueue>();
        services.TryAddSingleton<Remembered>();
        services.TryAddSingleton<WebhookMemory>();
        services.TryAddSingleton<WebhookSecrets>();
        services.TryAddSingleton<WebhookSender>();
        services.TryAddSingleton<FileStore>();
        services.TryAddSingleton<VirusScan>();
        services.TryAddSingleton<EditionShelf>();
        services.TryAddSingleton<PublishedFiles.Memory>();
        services.TryAddSingleton<CaseProcedures>();
        services.TryAddSingleton<StaffMemory>();
        services.TryAddSingleton<IMailTransport>(provider => provider.GetRequiredService<RecordsSettings>() is { SmtpHost: not null } settings
            ? new SmtpMail(settings)
            : new FolderMail(provider.GetRequiredService<RecordsSettings>()));
        services.AddScoped<IOutboxJob, SendMail>();
        services.AddScoped<IOutboxJob, CheckpointJob>();
        services.AddScoped<IOutboxJob, ForgetRequestKeys>();
        services.AddScoped<IOutboxJob, DeliverWebhook>();
        services.AddSingleton(new MorningWork(ForgetRequestKeys.Job));
        services.AddScoped<IOutboxJob, ReleaseEmbargoJob>();
        services.AddScoped<IOutboxJob, RemindersOfTheDay>();
        services.AddScoped<IOutboxJob, ClearUnfinishedFiles>();
        services.AddSingleton(new MorningWork(ClearUnfinishedFiles.Job));
        services.AddScoped<IOutboxJob, IndexCases>();
        services.AddSingleton(new MorningWork(RemindersOfTheDay.Job));
        services.AddScoped<IOutboxJob, DueMails>();
        services.AddSingleton(new MorningWork(DueMails.Job));
        services.AddScoped<IEditionSource, PlanEdition>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<RecordsContext>(database.Configure);
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContext());
        foreach (var type in typeof(RecordsContext).Assembly.GetExportedTypes().Where(TakesTheContext))
        {
            services.TryAddScoped(type);
        }

        return services;
    }

    private static bool TakesTheContext(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type != typeof(Scope)
        && type.GetConstructors() is [var only] && only.GetParameters().Any(parameter => parameter.ParameterType == typeof(RecordsContext));
}
