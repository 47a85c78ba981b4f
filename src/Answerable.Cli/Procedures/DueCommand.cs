using System.CommandLine;
using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Records.Calendars;
using Answerable.Records.Clocks;
using Answerable.Records.Procedures;

namespace Answerable.Cli.Procedures;

/// <summary><c>answerable due</c>: when an answer is due, for one case in words or for many at once.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var batch = new Option<string>("--batch") { Description = "A file with one case a line (JSON), or - for standard input. One answer a line goes to standard output. It asks no clock: without asOf an answer speaks of the day of the answer, else of the last event, else of receipt.", HelpName = "file" };
        var procedure = new Option<string>("--procedure") { Description = "For one case: the key of a procedure, such as foi-scotland or model-complaints.", HelpName = "key" };
        var received = new Option<DateOnly?>("--received") { Description = "The day of receipt, such as 2026-01-31.", HelpName = "date", CustomParser = DueDay.Read };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Say how many days are used and left on this day.", HelpName = "date", CustomParser = DueDay.Read };
        var answered = new Option<DateOnly?>("--answered") { Description = "The day of the answer.", HelpName = "date", CustomParser = DueDay.Read };
        var stage = new Option<string>("--stage") { Description = "Only this stage. Events belong to the first stage where none is named.", HelpName = "key" };
        var happened = new Option<string[]>("--event") { Description = "What happened, as kind=date: clarification-asked, clarification-received, paused, resumed, restarted, extended (with its days: extended=2026-01-31+5), extension-removed.", HelpName = "kind=date" };
        var nation = new Option<string>("--nation") { Description = "Where the body is, for procedures that count by its bank holidays: scotland, england-and-wales, northern-ireland. Without it: what holds in each.", HelpName = "nation" };
        var sector = new Option<string>("--sector") { Description = "Of the body, for procedures that are different in some: council, government, health, housing, university.", HelpName = "sector" };
        var calendar = new Option<string>("--calendar") { Description = "Bank holidays in the shape of https://www.gov.uk/bank-holidays.json, instead of those that ship.", HelpName = "file" };
        var command = new Command("due", "When is an answer due? For one case, with the working in words, or for many.") { batch, procedure, received, asOf, answered, stage, happened, nation, sector, calendar };
        command.SetAction(parsed =>
        {
            var calendars = parsed.GetValue(calendar) is { } file ? CalendarPack.Load(file) : CalendarPack.Shipped;
            if (parsed.GetValue(batch) is { } cases)
            {
                RunBatch(cases, new(calendars));
                return ExitCode.Done;
            }

            if (parsed.GetValue(procedure) is not { } key || parsed.GetValue(received) is not { } on)
            {
                throw new RefusedException(new("due.nothing", "Say --procedure and --received for one case, or --batch for many"));
            }

            var report = new DueReport(ProcedurePack.Shipped.InForceAsked(key, on, parsed.GetValue(sector)), calendars, on);
            report.Write(Nation(parsed.GetValue(nation)), parsed.GetValue(stage), parsed.GetValue(happened) ?? [], parsed.GetValue(answered), parsed.GetValue(asOf));
            return ExitCode.Done;
        });
        return command;
    }

    private static CalendarKey? Nation(string? word) => word is null ? null
        : Word.Read<CalendarKey>(word) is { } nation and not (CalendarKey.None or CalendarKey.AnyUk) ? nation
        : throw new RefusedException(new("due.nation", $"There is no nation \"{word}\": there are scotland, england-and-wales, northern-ireland"));

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

/// <summary>A day on the command line.</summary>
internal static class DueDay
{
    public static DateOnly? Read(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        argument.AddError($"\"{argument.Tokens[0].Value}\" is not a real date: write it as 2026-01-31");
        return null;
    }
}
