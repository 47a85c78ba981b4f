using System.CommandLine;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Databases;

/// <summary><c>answerable migrate</c>: brings a database to this program's schema.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var command = new Command("migrate", "Bring a database to this program's schema. SQLite does so by itself when it is served.") { database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = new ServiceCollection().AddRecords(RecordsDatabase.Parse(parsed.GetValue(database)!)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var applied = await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<RenewRoles>().RunAsync(cancellation);
            foreach (var migration in applied)
            {
                Console.WriteLine($"Applied {migration.Number:0000} {migration.Name}");
            }

            Console.WriteLine(applied.Count == 0 ? "Nothing to do: the schema is this program's." : "Done.");
            return ExitCode.Done;
        });
        return command;
    }
}
