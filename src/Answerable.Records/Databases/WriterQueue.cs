namespace Answerable.Records.Databases;

/// <summary>
/// SQLite lets one write at a time, and whoever comes second asks again and again until it is let in. Within this program those who write stand in a queue instead,
/// so that nobody waits longer than those before them take. PostgreSQL needs none.
/// </summary>
internal sealed class WriterQueue(RecordsDatabase database) : IDisposable
{
    private readonly SemaphoreSlim? writing = database.Kind is DatabaseKind.Sqlite ? new(1) : null;

    /// <returns>To be disposed of when the write is committed or given up.</returns>
    public async Task<Turn> WaitAsync(CancellationToken cancellation)
    {
        await (writing?.WaitAsync(cancellation) ?? Task.CompletedTask);
        return new(writing);
    }

    public void Dispose() => writing?.Dispose();

    internal sealed class Turn(SemaphoreSlim? writing) : IDisposable
    {
        public void Dispose() => writing?.Release();
    }
}
