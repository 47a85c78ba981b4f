using Answerable.Records;
using Answerable.Records.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Testing;

internal static class Template
{
    /// <summary>Brings an empty database to the schema by the same scripts that an operator runs.</summary>
    public static async Task MigrateAsync(RecordsDatabase database)
    {
        await using var services = new ServiceCollection().AddRecords(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
    }
}
