using System.CommandLine;
using Answerable.Domain.Access;
using Answerable.Records.Calendars;
using Answerable.Records.Clocks;

namespace Answerable.Cli.Procedures;

/// <summary><c>answerable due</c>: when an answer is due, for one case in words or for many at once.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var batch = new Option<string>("--batch") { Description = "A file with one case a line (JSON), or - for standard input. One answer a line goes to standard output.", HelpName = "file", Required = true };
        var calendar = new Option<string>("--calendar") { Description = "Bank holidays in the shape of https://www.gov.uk/bank-holidays.json, instead of those that ship.", HelpName = "file" };
        var command = new Command("due", "When is an answer due? For one case, with the working in words, or for many.") { batch, calendar };
        command.SetAction(parsed =>
        {
            var calendars = parsed.GetValue(calendar) is { } file ? CalendarPack.Load(file) : CalendarPack.Shipped;
            RunBatch(parsed.GetValue(batch)!, new(calendars));
            return ExitCode.Done;
        });
        return command;
    }

    private static void RunBatch(string file, DueBatch batch)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new RefusedException(new("due.not-there", $"There is no file {file}"));
        }

        using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        using var output = Console.OpenStandardOutput();
        batch.Run(input, output);
    }
}
