using System.CommandLine;
using Answerable.Cli.Cases;
using Answerable.Cli.Databases;
using Answerable.Cli.Demo;
using Answerable.Cli.History;
using Answerable.Cli.Outbox;
using Answerable.Cli.Packs;
using Answerable.Cli.Plans;
using Answerable.Cli.Procedures;
using Answerable.Cli.Site;

namespace Answerable.Cli;

/// <summary>The root of the command line: one file a command, in the folder of its area.</summary>
internal static class AnswerableCommand
{
    public static RootCommand Create() =>
        new("Answerable: where a public body keeps its promises.")
        {
            DemoCommand.Create(),
            ServeCommand.Create(),
            PlanCommand.Create(),
            CasesCommand.Create(),
            DueCommand.Create(),
            CalendarsCommand.Create(),
            PacksCommand.Create(),
            GenerateCommand.Create(),
            MigrateCommand.Create(),
            VerifyCommand.Create(),
            CheckpointCommand.Create(),
            SweepCommand.Create(),
            ScriptCommand.Create(),
        };
}
