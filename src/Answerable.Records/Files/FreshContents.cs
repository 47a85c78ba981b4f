namespace Answerable.Records.Files;

/// <summary>
/// Which contents were put into the store for a body, in an act that may not have been saved yet: a small file for each, beside the contents. A content is on the disk before its record is in the
/// database; where the process dies in between, this is what tells.
/// </summary>
internal sealed class FreshContents(RecordsSettings settings)
{
    private string Folder => Path.Combine(settings.FilesFolder, "fresh");

    /// <param name="BodyId">Where a folder is given to two databases by mistake, each touches only what came for its own bodies.</param>
    public sealed record Mark(string Digest, Guid BodyId);

    /// <summary>Called before the content is there.</summary>
    public void Add(string digest, Guid bodyId)
    {
        Directory.CreateDirectory(Folder);

        // Written to, so that its time is new where it is there already; and not in the way of others who keep the same content now.
        using var mark = new FileStream(PathOf(new(digest, bodyId)), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        mark.WriteByte((byte)'\n');
    }

    public IReadOnlyList<Mark> Before(DateTime instant) =>
        Directory.Exists(Folder)
            ? [.. Directory.GetFiles(Folder).Where(path => File.GetLastWriteTimeUtc(path) < instant).Select(path => Path.GetFileName(path).Split('.')).Where(parts => parts.Length == 2)
                .Select(parts => (Digest: parts[0], IsId: Guid.TryParseExact(parts[1], "N", out var bodyId), BodyId: bodyId)).Where(mark => mark.IsId).Select(mark => new Mark(mark.Digest, mark.BodyId))]
            : [];

    /// <summary>Nobody has kept the content since, for whatever body.</summary>
    public bool IsBefore(string digest, DateTime instant) => Directory.GetFiles(Folder, $"{digest}.*").All(path => File.GetLastWriteTimeUtc(path) < instant);

    public void Forget(Mark mark) => File.Delete(PathOf(mark));

    private string PathOf(Mark mark) => Path.Combine(Folder, $"{mark.Digest}.{mark.BodyId:N}");
}
