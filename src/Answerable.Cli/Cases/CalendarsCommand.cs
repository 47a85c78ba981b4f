using System.CommandLine;
using Answerable.Cli.Databases;
using Answerable.Cli.Procedures;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Calendars;
using Answerable.Domain.Clocks;
using Answerable.Records.Bodies;
using Answerable.Records.Calendars;
using Answerable.Records.Cases.Holidays;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Cases;

/// <summary><c>answerable calendars</c>: bring the published bank holidays in again, enter a holiday or a closure, put a change back; each first says which open cases it moves.</summary>
internal static class CalendarsCommand
{
    private static readonly Option<string> s_database = DatabaseOption.Create();

    private static readonly Option<string> s_body = new("--body") { Description = "Whose calendar it is: the body's key.", HelpName = "KEY", Required = true };

    private static readonly Option<bool> s_check = new("--check") { Description = "Say what would be done, and which open cases would move; write nothing." };

    private static readonly Option<string?> s_reason = new("--reason") { Description = "Where it was announced, or why it is put back.", HelpName = "TEXT" };

    public static Command Create() =>
        new("calendars", "The days by which a body's clocks run: bank holidays, closures, and what they move.") { Import(), Day("add", "Enter a day that is not worked."), Day("remove", "Enter a day that is worked after all."), PutBack(), List() };

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "Bank holidays in the shape of https://www.gov.uk/bank-holidays.json." };
        var command = new Command("import", "Bring the published bank holidays in again.") { file, s_database, s_body, s_check };
        command.SetAction((parsed, cancellation) => WithAsync(parsed, async (services, actor) =>
        {
            var path = parsed.GetValue(file)!;
            var published = CalendarPack.Load(path);
            var days = await services.GetRequiredService<CalendarPage>().DifferencesAsync(published, actor, cancellation);
            foreach (var nation in published.Nations)
            {
                Console.WriteLine($"{CalendarNames.Of(nation.Nation)}: {nation.KnownFromOn:yyyy-MM-dd} to {nation.KnownToOn:yyyy-MM-dd}");
            }

            if (days.Count == 0)
            {
                Console.WriteLine("Nothing in it is new.");
                return;
            }

            await ChangeAsync(services, actor, new(days, Source: CalendarSource.Published, Reason: Path.GetFileName(path)), parsed.GetValue(s_check), cancellation);
        }, cancellation));
        return command;
    }

    private static Command Day(string name, string description)
    {
        var day = new Argument<DateOnly?>("DAY") { Description = "Such as 2026-06-15.", CustomParser = DueDay.Read };
        var title = new Argument<string>("TITLE") { Description = "What it is called." };
        var whose = new Option<string>("--calendar") { Description = "scotland, england-and-wales or northern-ireland; without it the body itself is closed.", HelpName = "nation" };
        var until = new Option<DateOnly?>("--until") { Description = "For several days, the last of them.", HelpName = "date", CustomParser = DueDay.Read };
        var command = new Command(name, description) { day, title, whose, until, s_reason, s_database, s_body, s_check };
        command.SetAction((parsed, cancellation) => WithAsync(parsed, (services, actor) =>
        {
            var on = parsed.GetValue(day) ?? throw new RefusedException(new("calendar.day", "Give the day"));
            var calendar = parsed.GetValue(whose) is not { } word ? CalendarKey.None
                : Word.Read<CalendarKey>(word) is { } nation and not (CalendarKey.None or CalendarKey.AnyUk) ? nation
                : throw new RefusedException(new("calendar.nation", $"There is no nation \"{word}\": there are scotland, england-and-wales, northern-ireland"));
            var days = BodyCalendars.Days(calendar, on, parsed.GetValue(until) ?? on, parsed.GetValue(title)!, isWorked: name == "remove");
            return ChangeAsync(services, actor, new(days, Reason: parsed.GetValue(s_reason)), parsed.GetValue(s_check), cancellation);
        }, cancellation));
        return command;
    }

    private static Command PutBack()
    {
        var change = new Argument<Guid>("CHANGE") { Description = "As \"calendars list\" says it." };
        var command = new Command("put-back", "A change counts no more; the days before come back.") { change, s_reason, s_database, s_body, s_check };
        command.SetAction((parsed, cancellation) => WithAsync(parsed, async (services, actor) =>
        {
            var act = services.GetRequiredService<PutBackCalendarChange>();
            var input = new PutBackCalendarChange.Input(parsed.GetValue(change), parsed.GetValue(s_reason));
            var preview = await act.PreviewAsync(input, actor, cancellation);
            Write(preview);
            Console.WriteLine(parsed.GetValue(s_check) ? "Nothing was written." : $"Put back. {await act.RunAsync(input with { Seen = preview.Seen }, actor, cancellation)} moved.");
        }, cancellation));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The nation, up to when its bank holidays are known, and what has changed.") { s_database, s_body };
        command.SetAction((parsed, cancellation) => WithAsync(parsed, async (services, actor) =>
        {
            var view = await services.GetRequiredService<CalendarPage>().ReadAsync(actor, cancellation);
            Console.WriteLine($"{CalendarNames.Of(view.Nation)}: bank holidays are known from {view.KnownFromOn:yyyy-MM-dd} to {view.KnownToOn:yyyy-MM-dd}");
            if (view.EndsSoon)
            {
                Console.WriteLine("Warning: the list ends within a year. Bring the new one in with \"calendars import\".");
            }

            foreach (var change in view.Changes)
            {
                var what = change.Nation is { } nation ? $"nation {Word.Of(nation)}" : string.Join(", ", change.Days.Select(day => $"{day.On:yyyy-MM-dd}{(day.IsWorked ? " worked" : "")} {day.Title} ({(day.Calendar is CalendarKey.None ? "closed" : Word.Of(day.Calendar))})"));
                Console.WriteLine($"{change.Id}\t{change.MadeAt:yyyy-MM-dd}\t{(change.PutBackAt is null ? "in force" : "put back")}\t{what}");
            }
        }, cancellation));
        return command;
    }

    private static async Task ChangeAsync(IServiceProvider services, Actor actor, ChangeCalendar.Input input, bool checks, CancellationToken cancellation)
    {
        var act = services.GetRequiredService<ChangeCalendar>();
        foreach (var day in input.Days)
        {
            Console.WriteLine($"{day.On:yyyy-MM-dd}\t{(day.Calendar is CalendarKey.None ? "closed" : Word.Of(day.Calendar))}\t{(day.IsWorked ? "worked after all" : "not worked")}\t{day.Title}");
        }

        var preview = await act.PreviewAsync(input, actor, cancellation);
        Write(preview);
        Console.WriteLine(checks ? "Nothing was written." : $"Done. {await act.RunAsync(input with { Seen = preview.Seen }, actor, cancellation)} moved.");
    }

    private static void Write(CalendarPreview preview)
    {
        Console.WriteLine(preview.Count == 1 ? "1 open case moves" : $"{ClockWords.Number(preview.Count)} open cases move");
        foreach (var row in preview.Rows)
        {
            Console.WriteLine($"{row.Reference}\t{Day(row.Move.DueFromOn, row.Move.DueOn)}\tacknowledge {Day(row.Move.AcknowledgeFromOn, row.Move.AcknowledgeDueOn)}");
        }

        if (preview.Count > preview.Rows.Count)
        {
            Console.WriteLine($"The first {CalendarPreview.Most} are shown.");
        }
    }

    private static string Day(DateOnly? from, DateOnly? to) => from == to || from is null ? "stays" : $"{from:yyyy-MM-dd} -> {to:yyyy-MM-dd}";

    private static async Task<int> WithAsync(ParseResult parsed, Func<IServiceProvider, Actor, Task> act, CancellationToken cancellation)
    {
        await using var services = await DatabaseOption.OpenExistingAsync(parsed.GetValue(s_database)!, cancellation);
        await using var scope = services.CreateAsyncScope();
        var key = parsed.GetValue(s_body)!;
        var actor = await scope.ServiceProvider.GetRequiredService<BodyByKey>().FindAsync(key, cancellation)
            ?? throw new RefusedException(new("body.not-found", $"There is no body {key}"));
        await act(scope.ServiceProvider, actor);
        return ExitCode.Done;
    }
}
