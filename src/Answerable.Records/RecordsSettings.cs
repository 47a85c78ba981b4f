using Answerable.Records.Databases;

namespace Answerable.Records;

/// <summary>Where the records keep what does not stand in the database. By default beside the SQLite file, or in the working folder's "data".</summary>
public sealed class RecordsSettings(RecordsDatabase database)
{
    private readonly string beside = Path.GetDirectoryName(database.Path) ?? Path.GetFullPath("data");
    private string? checkpoints;
    private string? files;
    private string? mail;

    /// <summary>Checkpoints are exported into it. Best on another machine's disk than the database.</summary>
    public string CheckpointsFolder { get => checkpoints ?? Path.Combine(beside, "checkpoints"); set => checkpoints = value; }

    public string FilesFolder { get => files ?? Path.Combine(beside, "files"); set => files = value; }

    /// <summary>ClamAV's clamd, as tcp://host:3310 or unix:///run/clamav/clamd.ctl; null takes files without a look at them.</summary>
    public Uri? Clamd { get; set; }

    /// <summary>Mail is written here as .eml files, as long as there is no <see cref="SmtpHost"/>.</summary>
    public string MailFolder { get => mail ?? Path.Combine(beside, "mail"); set => mail = value; }

    public string MailFrom { get; set; } = "answerable@localhost";

    /// <summary>Where people reach the site, for the links in mail; null where it is not known, and mail then says the path alone.</summary>
    public Uri? SiteAddress { get; set; }

    public string? SmtpHost { get; set; }

    public int SmtpPort { get; set; } = 587;

    public string? SmtpUser { get; set; }

    public string? SmtpPassword { get; set; }

    public bool SmtpUsesTls { get; set; } = true;

    /// <summary>Webhooks may reach addresses that are not on the public internet: the operator says so, nobody else.</summary>
    public bool AllowsPrivateWebhooks { get; set; }

    /// <summary>A page as a mail names it.</summary>
    public string AddressOf(string path) => SiteAddress is null ? path : new Uri(SiteAddress, path).ToString();
}
