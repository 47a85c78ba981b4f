using System.CommandLine;
using System.Globalization;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan publish PLAN</c>.</summary>
internal static class PlanPublishCommand
{
    private sealed record Asked(string Plan, string Database, string? Body, string Period, bool Check, bool Json, string? Out);

    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan as import named it: body/plan; or the plan's key or title, where only one body has it." };
        var database = DatabaseOption.Create();
        var body = new Option<string?>("--body") { Description = "The body's key.", HelpName = "KEY" };
        var period = new Option<string>("--period") { Description = "Of which period it speaks, such as 2026-q2 or 2026-27.", HelpName = "P", Required = true };
        var check = new Option<bool>("--check") { Description = "Say what the gate finds; write nothing. Findings are no error of the command." };
        var json = new Option<bool>("--json") { Description = "Say it in JSON." };
        var output = new Option<string?>("--out") { Description = "Write the files of the version into this folder as they are served once it is published, also where a person has to settle something before.", HelpName = "DIR" };
        var command = new Command("publish", "Look at a plan as the public would see it, take what the gate offers, and prepare it for someone else to approve and publish.") { plan, database, body, period, check, json, output };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Asked(
                parsed.GetValue(plan)!, parsed.GetValue(database)!, parsed.GetValue(body), parsed.GetValue(period)!,
                parsed.GetValue(check), parsed.GetValue(json), parsed.GetValue(output)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, CancellationToken cancellation)
    {
        await using var services = await DatabaseOption.OpenAsync(asked.Database, cancellation);
        await using var scope = services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<FindPlan>().FindAsync(asked.Plan, asked.Body, cancellation);
        var matter = new GateMatter("plan", found.Plan, asked.Period);
        if (!asked.Check)
        {
            await scope.ServiceProvider.GetRequiredService<TakeOffers>().RunAsync(new(matter), found.Actor, cancellation);
        }

        var reading = await scope.ServiceProvider.GetRequiredService<GateDesk>().ReadAsync(matter, found.Actor, cancellation)
            ?? throw new RefusedException(new("plan.not-found", $"There is no plan \"{found.Plan}\"."));
        await Console.Out.WriteLineAsync(asked.Json ? GateReport.Json(reading) : string.Join('\n', GateReport.Sentences(reading)));
        if (asked.Check)
        {
            return ExitCode.Done;
        }

        if (asked.Out is { } folder)
        {
            await EditionFolder.WriteAsync(folder, found.Plan, reading.Content, cancellation);
        }

        var open = reading.Results.Count(result => result.IsOpen);
        if (open > 0)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"answerable: not prepared: {open} {(open == 1 ? "finding is" : "findings are")} open that only a person can settle: correct the plan, or say in the browser why it may go out as it stands."));
            return ExitCode.Found;
        }

        await Console.Error.WriteLineAsync(await PrepareAsync(scope.ServiceProvider, matter, reading, found.Actor, cancellation));
        return ExitCode.Done;
    }

    /// <summary>Prepared, and no more: nobody approves what they have prepared, the operator neither.</summary>
    private static async Task<string> PrepareAsync(IServiceProvider services, GateMatter matter, GateReading reading, Actor by, CancellationToken cancellation)
    {
        var last = await services.GetRequiredService<LastPublished>().ReadAsync(matter.Kind, matter.Key, by, cancellation);
        if (last is not null && EditionJson.Write(last).AsSpan().SequenceEqual(EditionJson.Write(reading.Content)))
        {
            return "answerable: it is published as it stands already; no new version was made.";
        }

        await services.GetRequiredService<PrepareEdition>().RunAsync(new(matter.Kind, matter.Key, matter.Period), by, cancellation);
        return "answerable: prepared. Someone who approves editions reads it and publishes it in the browser, under Publish.";
    }
}
