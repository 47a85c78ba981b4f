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

    /// <summary>Where mail is written as .eml files, or null where none is to be written.</summary>
    public string? MailFolder { get; init; }

    /// <summary>The sign-in page lists the demo's people, one button each. Never on a real database.</summary>
    public bool ShowsDemoPeople { get; init; }

    public bool IsDevelopment => string.Equals(Environment, Environments.Development, StringComparison.OrdinalIgnoreCase);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
