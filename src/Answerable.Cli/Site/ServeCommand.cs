using System.CommandLine;
using System.CommandLine.Parsing;
using Answerable.Cli.Databases;
using Answerable.Records.Access;
using Answerable.Records.Files;
using Answerable.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Answerable.Cli.Site;

/// <summary><c>answerable serve</c>: one web node with its background work.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var urls = UrlsOption();
        var files = new Option<string?>("--files") { Description = "Folder of uploaded files; else beside the database.", HelpName = "DIR" };
        var mail = new Option<string?>("--mail") { Description = "Write mail into this folder as .eml instead of sending it.", HelpName = "DIR" };
        var smtp = new Option<Uri?>("--smtp") { CustomParser = ReadAddress, Description = "Mail server, as smtp://user:password@host:587, by STARTTLS unless it is on this machine; else from the environment's ANSWERABLE_SMTP.", HelpName = "URL" };
        var from = new Option<string?>("--mail-from") { Description = "Sender of the program's mail.", HelpName = "ADDRESS" };
        var site = new Option<Uri?>("--address") { CustomParser = ReadAddress, Description = "Where people reach the site, for the links in mail; else the first of --urls.", HelpName = "URL" };
        var chromium = new Option<string?>("--chromium") { Description = "The Chromium that prints published versions as PDF; else one on the path.", HelpName = "PATH" };
        var clamd = new Option<Uri?>("--clamd") { CustomParser = ReadAddress, Description = "ClamAV's clamd that looks at uploaded files, as tcp://host:3310 or unix:///run/clamav/clamd.ctl; else from the environment's ANSWERABLE_CLAMD.", HelpName = "URL" };
        var hooks = new Option<bool>("--private-webhooks") { Description = "Let webhooks reach addresses that are not on the public internet, and by http." };
        var command = new Command("serve", "Serve the pages and the API, and do the work behind them.") { database, urls, files, mail, smtp, from, site, chromium, clamd, hooks };
        command.SetAction(async (parsed, cancellation) =>
        {
            // Opened to migrate SQLite, or to refuse an older schema with a sentence before a port is taken.
            await using (var services = await DatabaseOption.OpenAsync(parsed.GetValue(database)!, cancellation))
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RenewRoles>().RunAsync(cancellation);
            }

            await using var app = AnswerableWeb.Create(new AnswerableWebOptions
            {
                Database = parsed.GetValue(database)!,
                Urls = parsed.GetValue(urls)!.Split(';'),
                FilesFolder = parsed.GetValue(files),
                MailFolder = parsed.GetValue(mail),
                Smtp = parsed.GetValue(smtp) ?? (Environment.GetEnvironmentVariable("ANSWERABLE_SMTP") is { Length: > 0 } address ? new Uri(address) : null),
                MailFrom = parsed.GetValue(from),
                Address = parsed.GetValue(site),
                Chromium = parsed.GetValue(chromium),
                Clamd = parsed.GetValue(clamd) ?? (Environment.GetEnvironmentVariable("ANSWERABLE_CLAMD") is { Length: > 0 } scanner ? new Uri(scanner) : null),
                AllowsPrivateWebhooks = parsed.GetValue(hooks),
                DoesBackgroundWork = true,
            });

            // Large parts of a form go to the disk while they come: there, where they are cleared away after a kill too, and not into a folder that others read.
            Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", app.Services.GetRequiredService<FileStore>().UnfinishedFolder);
            await app.StartAsync(cancellation);
            Console.WriteLine($"Answerable is at {string.Join(" and ", app.Urls)} (Ctrl+C ends it)");
            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    public static Option<string> UrlsOption() =>
        new("--urls")
        {
            Description = "Where to listen; several separated by semicolons.",
            HelpName = "URLS",
            DefaultValueFactory = _ => "http://localhost:5080",
        };

    private static Uri? ReadAddress(ArgumentResult said)
    {
        if (Uri.TryCreate(said.Tokens.Single().Value, UriKind.Absolute, out var address))
        {
            return address;
        }

        said.AddError($"\"{said.Tokens.Single().Value}\" is no whole address: write it with its beginning, such as https://complaints.example.org");
        return null;
    }
}
