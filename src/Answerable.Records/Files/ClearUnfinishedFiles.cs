using Answerable.Records.Outbox;

namespace Answerable.Records.Files;

/// <summary>Once each morning: removes the beginnings of files whose taking in was broken off more than a day ago.</summary>
public sealed class ClearUnfinishedFiles(FileStore store, TimeProvider clock) : IOutboxJob
{
    public const string Job = "clear-unfinished-files";

    public string Name => Job;

    public Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        store.ClearUnfinished(clock.GetUtcNow().UtcDateTime.AddDays(-1));
        return Task.CompletedTask;
    }
}
