using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan list</c>.</summary>
internal static class PlanListCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "List the plans of every body.") { database };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            foreach (var plan in await scope.ServiceProvider.GetRequiredService<FindPlan>().ListAsync(cancellation))
            {
                Console.WriteLine($"{plan.Body}/{plan.Key}\t{plan.Activities}\t{plan.Title}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
