using Answerable.Records.Databases;

namespace Answerable.Records;

/// <summary>Where the records keep what does not stand in the database. By default beside the SQLite file, or in the working folder's "data".</summary>
public sealed class RecordsSettings(RecordsDatabase database)
{
    private readonly string beside = Path.GetDirectoryName(database.Path) ?? Path.GetFullPath("data");
    private string? checkpoints;
    private string? files;

    /// <summary>Checkpoints are exported into it. Best on another machine's disk than the database.</summary>
    public string CheckpointsFolder { get => checkpoints ?? Path.Combine(beside, "checkpoints"); set => checkpoints = value; }

    public string FilesFolder { get => files ?? Path.Combine(beside, "files"); set => files = value; }
}
