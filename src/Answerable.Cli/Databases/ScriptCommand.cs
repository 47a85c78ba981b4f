using System.CommandLine;
using Answerable.Records.Databases;

namespace Answerable.Cli.Databases;

/// <summary><c>answerable script NAME</c>, for developers (<c>./build script</c>): writes the numbered SQL of new tables for both databases.</summary>
internal static class ScriptCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The change in kebab case, such as add-rounds." };
        var command = new Command("script", "Write the numbered SQL scripts of new tables for both databases.") { name };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var file in MigrationScript.Write(Path.Combine("src", "Answerable.Records", "Migrations"), parsed.GetValue(name)!))
            {
                Console.WriteLine(file);
            }
        });
        return command;
    }
}
