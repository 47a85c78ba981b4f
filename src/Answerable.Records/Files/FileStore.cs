using System.Security.Cryptography;

namespace Answerable.Records.Files;

/// <summary>A folder in which each content stands once, under its digest.</summary>
public sealed class FileStore(RecordsSettings settings)
{
    private static readonly FileStreamOptions ThroughToDisk = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough | FileOptions.Asynchronous };

    /// <returns>The digest under which it is kept.</returns>
    public async Task<string> WriteAsync(byte[] content, CancellationToken cancellation)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(digest);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var unfinished = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.part";
            await using (var file = new FileStream(unfinished, ThroughToDisk))
            {
                await file.WriteAsync(content, cancellation);
            }

            File.Move(unfinished, path, overwrite: true);
        }

        return digest;
    }

    /// <exception cref="InvalidDataException">The content on disk is not the one that was kept.</exception>
    public async Task<byte[]> ReadAsync(string digest, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(PathOf(digest), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == digest
            ? content
            : throw new InvalidDataException($"The file {digest} was altered on disk");
    }

    private string PathOf(string digest) => Path.Combine(settings.FilesFolder, digest[..2], digest);
}
