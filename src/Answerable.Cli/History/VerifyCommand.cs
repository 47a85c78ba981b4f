using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Records.History;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.History;

/// <summary><c>answerable verify</c>: proves that nothing in the database was altered behind the program's back.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint that was kept outside the database: finds a history that was rewritten as a whole.", HelpName = "FILE" };
        var command = new Command("verify", "Prove that no entry, no record and no checkpoint was altered, added or removed.") { database, checkpoint };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(checkpoint);
            RefusedException.ThrowIf(file is not null && !File.Exists(file) ? new("verify.checkpoint-missing", $"There is no file {file}") : null);
            await using var services = await DatabaseOption.OpenExistingAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            var problems = await scope.ServiceProvider.GetRequiredService<HistoryVerifier>().VerifyAsync(file, cancellation);
            foreach (var problem in problems)
            {
                Console.WriteLine(problem);
            }

            Console.WriteLine(problems.Count == 0 ? "Everything verifies." : $"{problems.Count} found.");
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }
}
