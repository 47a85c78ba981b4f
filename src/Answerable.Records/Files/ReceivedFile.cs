namespace Answerable.Records.Files;

/// <summary>A content that has come in as a whole and is not kept yet.</summary>
public sealed class ReceivedFile : IDisposable
{
    private readonly string kept;

    internal ReceivedFile(string path, string digest, long length, string kept)
    {
        Path = path;
        Digest = digest;
        Length = length;
        this.kept = kept;
    }

    /// <summary>Where it lies until then.</summary>
    public string Path { get; }

    public string Digest { get; }

    public long Length { get; }

    /// <summary>From now on it is there under its digest; a content that was there stays as it is.</summary>
    public void Keep()
    {
        if (!File.Exists(kept))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(kept)!);
            File.Move(Path, kept, overwrite: true);
        }
    }

    public void Dispose() => File.Delete(Path);
}
