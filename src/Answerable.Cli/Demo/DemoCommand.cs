using System.CommandLine;
using System.Diagnostics;
using Answerable.Cli.Databases;
using Answerable.Cli.Site;
using Answerable.Records;
using Answerable.Records.Access;
using Answerable.Records.Databases;
using Answerable.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Answerable.Cli.Demo;

/// <summary><c>answerable demo</c>: from nothing to a signed-in person looking at a plan.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        database.DefaultValueFactory = _ => Path.Combine("answerable-demo", "answerable.db");
        var urls = ServeCommand.UrlsOption();
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open a browser." };
        var fresh = new Option<bool>("--fresh") { Description = "Begin again: the demo's SQLite file is made anew." };
        var command = new Command("demo", "Serve a fictional council with its people and plans.") { database, urls, noBrowser, fresh };
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(database)!;
            await PrepareAsync(name, parsed.GetValue(fresh), cancellation);
            await using var app = AnswerableWeb.Create(new AnswerableWebOptions
            {
                Database = name,
                Urls = parsed.GetValue(urls)!.Split(';'),
                ShowsDemoPeople = true,
                DoesBackgroundWork = true,
            });
            await app.StartAsync(cancellation);
            var address = app.Urls.First();
            Console.WriteLine();
            Console.WriteLine($"  The demo is at {address}");
            Console.WriteLine("  Its people are listed on the sign-in page: begin with the planning officer.");
            Console.WriteLine("  Mail that it would send is written into the folder mail beside the database. Ctrl+C ends it.");
            if (!parsed.GetValue(noBrowser))
            {
                OpenBrowser(address);
            }

            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PrepareAsync(string name, bool fresh, CancellationToken cancellation)
    {
        var database = RecordsDatabase.Parse(name);
        if (database.Path is { } kept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        }

        if (fresh && database.Path is { } path)
        {
            foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            {
                File.Delete(file);
            }
        }

        var clock = new DemoClock();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddRecords(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<RenewRoles>().RunAsync(cancellation);
        await new DemoSeed(services, clock, Console.Out).RunAsync(cancellation);
    }

    private static void OpenBrowser(string address)
    {
        var opener = OperatingSystem.IsMacOS() ? "open" : OperatingSystem.IsWindows() ? "explorer" : "/usr/bin/xdg-open";
        if (!OperatingSystem.IsLinux() || File.Exists(opener))
        {
            using var browser = Process.Start(new ProcessStartInfo(opener, address) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true });
        }
    }
}
