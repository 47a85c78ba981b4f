namespace Answerable.Records.Files;

/// <summary>A content that has come in as a whole and is not kept yet.</summary>
public sealed class ReceivedFile : IDisposable
{
    private readonly string kept;
    private readonly FreshContents fresh;

    internal ReceivedFile(string path, string digest, long length, string kept, FreshContents fresh)
    {
        Path = path;
        Digest = digest;
        Length = length;
        this.kept = kept;
        this.fresh = fresh;
    }

    /// <summary>Where it lies until then.</summary>
    public string Path { get; }

    public string Digest { get; }

    public long Length { get; }

    /// <summary>From now on it is there under its digest; where the same content was there, this one takes its place.</summary>
    /// <param name="bodyId">Whose record will name it: where none does the day after, it is removed.</param>
    public void Keep(Guid bodyId)
    {
        fresh.Add(Digest, bodyId);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(kept)!);
        File.Move(Path, kept, overwrite: true);
    }

    public void Dispose() => File.Delete(Path);
}
