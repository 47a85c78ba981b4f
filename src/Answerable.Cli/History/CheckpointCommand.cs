using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Records.History;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.History;

/// <summary><c>answerable checkpoint</c>: ties the history's chains together now, and exports the root. <c>serve</c> does so daily.</summary>
internal static class CheckpointCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var command = new Command("checkpoint", "Write a checkpoint of the history and export it outside the database.") { database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenExistingAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            Console.WriteLine(await scope.ServiceProvider.GetRequiredService<WriteCheckpoint>().RunAsync(cancellation));
            return ExitCode.Done;
        });
        return command;
    }
}
