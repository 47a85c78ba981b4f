using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Answerable.Cli.Databases;
using Answerable.Cli.Demo;
using Answerable.Domain.Access;
using Answerable.Records.Bodies;
using Answerable.Records.Cases.Past;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Cli.Cases;

/// <summary><c>answerable generate</c>: a believable past of so many cases, to try the program at its full size.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var cases = new Option<int>("--cases") { Description = "How many cases.", HelpName = "N", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same seed tells the same stories.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var body = new Option<string?>("--body") { Description = "The body's key. Without it the fictional council of the demo, which is made where it is not there.", HelpName = "KEY" };
        var command = new Command("generate", "Make a believable past of a body: cases of some years, and those that are open today. For a database that nobody works in meanwhile.") { cases, seed, database, body };
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(database)!;
            await using var services = await DatabaseOption.OpenAsync(name, cancellation, migratesEmpty: true);
            await using var scope = services.CreateAsyncScope();
            var key = parsed.GetValue(body);
            if (key is null)
            {
                await DemoSeed.MakeBodyAsync(name, Console.Out, cancellation);
                key = DemoBody.Read().Key;
            }

            var by = await scope.ServiceProvider.GetRequiredService<BodyByKey>().FindAsync(key, cancellation);
            RefusedException.ThrowIf(by is null ? new("generate.body", $"There is no body \"{key}\" in the database.") : null);
            var told = new Progress(parsed.GetValue(cases));
            await scope.ServiceProvider.GetRequiredService<GeneratePast>()
                .RunAsync(new(parsed.GetValue(cases), parsed.GetValue(seed), PastWords.Read(DemoBody.Folder), told.Tell), by!, cancellation);
            told.End();
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Twenty lines at most, however many cases.</summary>
    private sealed class Progress(int cases)
    {
        private readonly long begun = Stopwatch.GetTimestamp();
        private int next = Math.Max(1, cases / 20);

        public void Tell(int written, string what)
        {
            if (what.Length > 0)
            {
                Say($"{Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s: {(what.Length > 100 ? what[..100] : what)}");
            }
            else if (written >= next)
            {
                next = written + Math.Max(1, cases / 20);
                var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
                Say($"{seconds:0} s: {written:#,0} of {cases:#,0} cases, {written / seconds:#,0} a second");
            }
        }

        public void End() => Say($"{cases:#,0} cases in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s.");

        private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
