using System.CommandLine;

namespace Answerable.Cli.Plans;

/// <summary><c>answerable plan</c>: bring a plan in, get it out, list what is there, publish it.</summary>
internal static class PlanCommand
{
    public static Command Create() =>
        new("plan", "Bring a plan in from a file, get it out again, publish it, list the plans.")
        {
            PlanImportCommand.Create(),
            PlanExportCommand.Create(),
            PlanListCommand.Create(),
            PlanPublishCommand.Create(),
        };
}
