using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Exchange;
using Answerable.Records.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Cases;

/// <summary><c>answerable cases import FILE</c>.</summary>
internal static class CasesImportCommand
{
    private const string TimeZone = "Europe/London";

    private sealed record Asked(string File, string Database, string Body, bool Json);

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The cases, one a row, as .csv or .xlsx; the first row names the columns. An export of ours will do." };
        var database = DatabaseOption.Create();
        var body = new Option<string>("--body") { Description = "Whose cases they are: the body's key. A body that is not there yet is created.", HelpName = "KEY", Required = true };
        var procedure = new Option<string>("--procedure") { Description = "The procedure under which they run, such as model-complaints.", HelpName = "KEY", Required = true };
        var check = new Option<bool>("--check") { Description = "Say what would be done and what is wrong; write nothing." };
        var dayFirst = new Option<bool>("--day-first") { Description = "In days such as 03/04/2026 the day comes first, though no day in the file shows it." };
        var addNames = new Option<bool>("--add-names") { Description = "Add services and handlers that are not there yet." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("import", "Take existing cases over from a file: all of them, or none and a report.") { file, database, body, procedure, check, dayFirst, addNames, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = new Asked(parsed.GetValue(file)!, parsed.GetValue(database)!, parsed.GetValue(body)!, parsed.GetValue(json));
            RefusedException.ThrowIf(File.Exists(asked.File) ? null : new("import.no-file", $"There is no file {asked.File}."));
            await using var stream = File.OpenRead(asked.File);
            var source = await ReadCaseFile.ReadAsync(stream, Path.GetFileName(asked.File), cancellation);
            var input = new ImportCases.Input(source, parsed.GetValue(procedure)!, parsed.GetValue(check), parsed.GetValue(dayFirst), parsed.GetValue(addNames));
            var outcome = await RunAsync(asked, input, cancellation);
            await CaseImportReport.WriteAsync(outcome, asked.Body, input, asked.Json);
            return outcome.Problems.Count == 0 ? ExitCode.Done : input.IsCheck ? ExitCode.Found : ExitCode.Refused;
        });
        return command;
    }

    /// <summary>Where the database or the body is not there yet, it is made only for cases that can be taken over.</summary>
    private static async Task<CaseImportOutcome> RunAsync(Asked asked, ImportCases.Input input, CancellationToken cancellation)
    {
        var key = PlanKey.Of(asked.Body);
        var path = RecordsDatabase.Parse(asked.Database).Path;
        if (path is not null && !File.Exists(path))
        {
            var checkedFirst = await InNewFileAsync(input with { IsCheck = true }, key, cancellation);
            if (input.IsCheck || checkedFirst.Problems.Count > 0)
            {
                return checkedFirst;
            }
        }

        await using var services = await DatabaseOption.OpenAsync(asked.Database, cancellation, migratesEmpty: true);
        await using var scope = services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<BodyByKey>().FindAsync(key, cancellation);
        if (actor is null)
        {
            var checkedFirst = await InNewFileAsync(input with { IsCheck = true }, key, cancellation);
            if (input.IsCheck || checkedFirst.Problems.Count > 0)
            {
                return checkedFirst;
            }
        }

        actor ??= await CreateAsync(scope.ServiceProvider, key, cancellation);
        return await scope.ServiceProvider.GetRequiredService<ImportCases>().RunAsync(input, actor, cancellation);
    }

    /// <summary>The check against a body that has nothing yet, in a file that is thrown away.</summary>
    private static async Task<CaseImportOutcome> InNewFileAsync(ImportCases.Input input, string key, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-check-");
        try
        {
            await using var services = await DatabaseOption.OpenAsync(Path.Combine(folder.FullName, "check.db"), cancellation);
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ImportCases>().RunAsync(input, await CreateAsync(scope.ServiceProvider, key, cancellation), cancellation);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static Task<Actor> CreateAsync(IServiceProvider services, string key, CancellationToken cancellation) =>
        services.GetRequiredService<CreateBody>().RunAsync(new(key, key, TimeZone: TimeZone), cancellation);
}
