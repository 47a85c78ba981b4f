using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Cases;

/// <summary><c>answerable cases export</c>.</summary>
internal static class CasesExportCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var body = new Option<string>("--body") { Description = "Whose cases: the body's key.", HelpName = "KEY", Required = true };
        var procedure = new Option<string?>("--procedure") { Description = "Only the cases under this procedure.", HelpName = "KEY" };
        var format = new Option<CaseExportFormat>("--format") { Description = "csv or json.", HelpName = "csv|json", DefaultValueFactory = _ => CaseExportFormat.Csv };
        var output = new Option<string?>("--out") { Description = "The file to write; else standard output.", HelpName = "FILE" };
        var command = new Command("export", "Take all cases out: what is taken out can be taken over.") { database, body, procedure, format, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenExistingAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            var key = PlanKey.Of(parsed.GetValue(body)!);
            var actor = await scope.ServiceProvider.GetRequiredService<BodyByKey>().FindAsync(key, cancellation)
                ?? throw new RefusedException(new("body.not-found", $"There is no body {key}."));
            await using var stream = parsed.GetValue(output) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            await scope.ServiceProvider.GetRequiredService<ExportCases>().RunAsync(new(parsed.GetValue(format), parsed.GetValue(procedure)), stream, actor, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
