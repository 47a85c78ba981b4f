using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan export PLAN</c>.</summary>
internal static class PlanExportCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan as import named it: body/plan; or the plan's key or title, where only one body has it." };
        var database = DatabaseOption.Create();
        var body = new Option<string?>("--body") { Description = "The body's key.", HelpName = "KEY" };
        var format = new Option<ExportFormat>("--format") { Description = "csv, xlsx or json.", HelpName = "csv|xlsx|json", DefaultValueFactory = _ => ExportFormat.Csv };
        var output = new Option<string?>("--out") { Description = "The file to write; else standard output.", HelpName = "FILE" };
        var command = new Command("export", "Get a plan out: it imports to the same plan.") { plan, database, body, format, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<FindPlan>().FindAsync(parsed.GetValue(plan)!, parsed.GetValue(body), cancellation);
            var content = await scope.ServiceProvider.GetRequiredService<ExportPlan>().RunAsync(found.Plan, parsed.GetValue(format), found.Actor, cancellation);
            if (parsed.GetValue(output) is { } path)
            {
                await File.WriteAllBytesAsync(path, content, cancellation);
            }
            else
            {
                await using var standard = Console.OpenStandardOutput();
                await standard.WriteAsync(content, cancellation);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
