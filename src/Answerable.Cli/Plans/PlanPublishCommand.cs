using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan publish PLAN</c>.</summary>
internal static class PlanPublishCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan as import named it: body/plan; or the plan's key or title, where only one body has it." };
        var database = DatabaseOption.Create();
        var body = new Option<string?>("--body") { Description = "The body's key.", HelpName = "KEY" };
        var period = new Option<string>("--period") { Description = "Of which period it speaks, such as 2026-q2 or 2026-27.", HelpName = "P", Required = true };
        var check = new Option<bool>("--check") { Description = "Say what the gate finds; write nothing." };
        var json = new Option<bool>("--json") { Description = "Answer in JSON." };
        var command = new Command("publish", "Look at a plan as the public would see it, settle what should not go out, and publish it.") { plan, database, body, period, check, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await DatabaseOption.OpenAsync(parsed.GetValue(database)!, cancellation);
            await using var scope = services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<FindPlan>().FindAsync(parsed.GetValue(plan)!, parsed.GetValue(body), cancellation);
            var matter = new GateMatter("plan", found.Plan, parsed.GetValue(period)!);
            if (!parsed.GetValue(check))
            {
                await scope.ServiceProvider.GetRequiredService<TakeOffers>().RunAsync(new(matter), found.Actor, cancellation);
            }

            var reading = await scope.ServiceProvider.GetRequiredService<GateDesk>().ReadAsync(matter.Kind, matter.Key, matter.Period, matter.Last, found.Actor, cancellation)
                ?? throw new RefusedException(new("plan.not-found", $"There is no plan \"{found.Plan}\"."));
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? GateReport.Json(reading) : string.Join('\n', GateReport.Sentences(reading)));
            return parsed.GetValue(check) || reading.IsClear ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }
}
