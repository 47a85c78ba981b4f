using Answerable.Records;

namespace Answerable.Web;

/// <summary>How a web node starts. The command line, the tests and the bench each fill it in.</summary>
public sealed record AnswerableWebOptions
{
    /// <summary>A file name for SQLite, or a connection string that names a host for PostgreSQL.</summary>
    public required string Database { get; init; }

    /// <summary>Where it listens. Port 0 takes any free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>"Development" shows the component gallery and the details of a fault.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Where uploaded files are kept, or null for a folder beside the database.</summary>
    public string? FilesFolder { get; init; }

    /// <summary>Where mail is written as .eml files while there is no <see cref="Smtp"/>; null for a folder beside the database.</summary>
    public string? MailFolder { get; init; }

    /// <summary>The mail server, as smtp://user:password@host:587, or null. What leaves this machine leaves it encrypted (STARTTLS); to a mail server on it nothing has to be.</summary>
    public Uri? Smtp { get; init; }

    /// <summary>The sender of the program's mail, or null for one that says where it is set.</summary>
    public string? MailFrom { get; init; }

    /// <summary>Where people reach the site, for the links in mail; null for the first address that it listens on.</summary>
    public Uri? Address { get; init; }

    /// <summary>Sends the mail, sweeps the outbox and writes the daily checkpoint. The tests and the bench do without.</summary>
    public bool DoesBackgroundWork { get; init; }

    /// <summary>The sign-in page lists the demo's people, one button each. Never on a real database.</summary>
    public bool ShowsDemoPeople { get; init; }

    /// <summary>The Chromium that prints editions as PDF; null looks for one on the path, and a path that leads nowhere does without.</summary>
    public string? Chromium { get; init; }

    /// <summary>ClamAV's clamd, as tcp://host:3310 or unix:///path, or null where files are not scanned.</summary>
    public Uri? Clamd { get; init; }

    /// <summary>How many requests a token, or an address without one, may send in a minute.</summary>
    public int ApiRequestsAMinute { get; init; } = 120_000;

    /// <summary>How many requests that lead nowhere a token, an address without one, or a person who is signed in may send in a minute.</summary>
    public int FailuresAMinute { get; init; } = 120;

    /// <summary>Webhooks may reach addresses that are not on the public internet.</summary>
    public bool AllowsPrivateWebhooks { get; init; }

    public bool IsDevelopment => string.Equals(Environment, Environments.Development, StringComparison.OrdinalIgnoreCase);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Tells the records where their files and mail go.</summary>
    internal void Apply(RecordsSettings settings)
    {
        settings.FilesFolder = FilesFolder ?? settings.FilesFolder;
        settings.MailFolder = MailFolder ?? settings.MailFolder;
        settings.AllowsPrivateWebhooks = AllowsPrivateWebhooks;
        settings.MailFrom = MailFrom ?? settings.MailFrom;
        settings.SiteAddress = Address ?? (Uri.TryCreate(Urls[0], UriKind.Absolute, out var first) ? first : null);
        settings.Clamd = Clamd ?? settings.Clamd;
        if (Smtp is null)
        {
            return;
        }

        settings.SmtpHost = Smtp.Host;
        settings.SmtpPort = Smtp.Port > 0 ? Smtp.Port : settings.SmtpPort;
        settings.SmtpUsesTls = !Smtp.IsLoopback;
        if (Smtp.UserInfo.Split(':', 2) is [var user, var password])
        {
            settings.SmtpUser = Uri.UnescapeDataString(user);
            settings.SmtpPassword = Uri.UnescapeDataString(password);
        }
    }
}
