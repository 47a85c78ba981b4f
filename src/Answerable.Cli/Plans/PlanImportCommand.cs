using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan import FILE</c>.</summary>
internal static class PlanImportCommand
{
    private const string TimeZone = "Europe/London";

    private sealed record Asked(string File, string Database, string Body, string? Title, bool Check, bool Replace, bool RemoveGone, bool Json);

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The plan: .txt, .csv, .xlsx, or an export of ours (.csv, .xlsx, .json)." };
        var database = DatabaseOption.Create();
        var body = new Option<string>("--body") { Description = "Whose plan it is: the body's key. A body that is not there yet is created.", HelpName = "KEY", Required = true };
        var title = new Option<string?>("--title") { Description = "The plan's title. The same body and title is the same plan. Without it, the title that stands in the file.", HelpName = "T" };
        var check = new Option<bool>("--check") { Description = "Say what would be done; write nothing." };
        var replace = new Option<bool>("--replace") { Description = "Overwrite what the file has differently, and add what is new." };
        var removeGone = new Option<bool>("--remove-gone") { Description = "With --replace: also remove activities that the file does not have any more." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("import", "Bring a plan in, or bring it in again.") { file, database, body, title, check, replace, removeGone, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Asked(
                parsed.GetValue(file)!, parsed.GetValue(database)!, parsed.GetValue(body)!, parsed.GetValue(title),
                parsed.GetValue(check), parsed.GetValue(replace), parsed.GetValue(removeGone), parsed.GetValue(json)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(File.Exists(asked.File) ? null : new("import.no-file", $"There is no file {asked.File}."));
        await using var stream = File.OpenRead(asked.File);
        var source = await ReadPlanFile.ReadAsync(stream, Path.GetFileName(asked.File), cancellation);
        var input = new ImportPlan.Input(source, asked.Title ?? source.Title ?? "", asked.Check, asked.Replace, asked.RemoveGone);

        // Refused before a database or a body is made for it.
        var key = PlanKey.Of(asked.Body);
        var preview = ImportPlan.Preview(input, Actor.Operator(Guid.Empty, TimeZone), TimeProvider.System);
        var path = RecordsDatabase.Parse(asked.Database).Path;
        var outcome = asked.Check && path is not null && !File.Exists(path) ? preview : await ImportAsync(input, key, asked.Database, cancellation) ?? preview;
        await ImportReport.WriteAsync(outcome, $"{key}/{outcome.Plan.Key}", asked.Json);
        return outcome.IsWritten || asked.Check || outcome.Differences.Count == 0 ? ExitCode.Done : ExitCode.Found;
    }

    /// <returns>Null where it is only a check and the body is not there.</returns>
    private static async Task<ImportOutcome?> ImportAsync(ImportPlan.Input input, string key, string database, CancellationToken cancellation)
    {
        await using var services = await DatabaseOption.OpenAsync(database, cancellation, migratesEmpty: true);
        await using var scope = services.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<BodyByKey>().FindAsync(key, cancellation);
        if (actor is null && input.Check)
        {
            return null;
        }

        actor ??= await scope.ServiceProvider.GetRequiredService<CreateBody>().RunAsync(new(key, key, TimeZone: TimeZone), cancellation);
        return await scope.ServiceProvider.GetRequiredService<ImportPlan>().RunAsync(input, actor, cancellation);
    }
}
