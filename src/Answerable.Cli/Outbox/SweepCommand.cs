using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Records.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Outbox;

/// <summary><c>answerable sweep</c>: does by hand what stands in the outbox.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var command = new Command("sweep", "Send and do what stands in the outbox. A served program does so by itself.") { database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenExistingAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            var done = await scope.ServiceProvider.GetRequiredService<Sweeper>().RunAsync(cancellation);
            Console.WriteLine($"{done} done.");
            return ExitCode.Done;
        });
        return command;
    }
}
