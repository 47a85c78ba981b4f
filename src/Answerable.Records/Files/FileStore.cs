using System.Security.Cryptography;
using Answerable.Domain.Access;

namespace Answerable.Records.Files;

/// <summary>A folder in which each content stands once, under its digest.</summary>
public sealed class FileStore(RecordsSettings settings)
{
    private static readonly FileStreamOptions s_throughToDisk = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough | FileOptions.Asynchronous };

    private readonly FreshContents fresh = new(settings);

    /// <summary>For what is being taken in; what is left in it is removed after a day. It is there when it is asked for.</summary>
    public string UnfinishedFolder => Directory.CreateDirectory(Path.Combine(settings.FilesFolder, "unfinished")).FullName;

    /// <param name="bodyId">Whose record will name it.</param>
    /// <returns>The digest under which it is kept.</returns>
    public async Task<string> WriteAsync(byte[] content, Guid bodyId, CancellationToken cancellation)
    {
        using var received = await ReceiveAsync(new MemoryStream(content), content.Length, cancellation);
        received.Keep(bodyId);
        return received.Digest;
    }

    /// <summary>Takes a content in, piece by piece and never into memory as a whole. It is there for others only when it is kept; let go, it leaves nothing.</summary>
    /// <exception cref="RefusedException">It is longer than the most that is taken.</exception>
    public async Task<ReceivedFile> ReceiveAsync(Stream content, long most, CancellationToken cancellation)
    {
        var path = Path.Combine(UnfinishedFolder, RandomNumberGenerator.GetHexString(16, lowercase: true) + ".part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(path, s_throughToDisk))
            {
                var piece = new byte[128 * 1024];
                for (int read; (read = await content.ReadAsync(piece, cancellation)) > 0; length += read)
                {
                    RefusedException.ThrowIf(length + read > most ? KeepFile.TooLarge(most) : null);
                    hash.AppendData(piece, 0, read);
                    await file.WriteAsync(piece.AsMemory(0, read), cancellation);
                }
            }

            var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
            return new(path, digest, length, PathOf(digest), fresh);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>A file to write something in that is then taken in; it is gone when it is closed.</summary>
    public FileStream OpenScratch()
    {
        var path = Path.Combine(UnfinishedFolder, RandomNumberGenerator.GetHexString(16, lowercase: true) + ".part");
        return new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }

    /// <exception cref="InvalidDataException">The content on disk is not the one that was kept.</exception>
    public async Task<byte[]> ReadAsync(string digest, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(digest, cancellation);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>To be read from the beginning; what is on disk was compared with its digest.</summary>
    /// <exception cref="InvalidDataException">The content on disk is not the one that was kept.</exception>
    public async Task<FileStream> OpenAsync(string digest, CancellationToken cancellation)
    {
        var content = new FileStream(PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == digest)
        {
            content.Position = 0;
            return content;
        }

        await content.DisposeAsync();
        throw new InvalidDataException($"The file {digest} was altered on disk");
    }

    /// <summary>Removes what a process left behind that died while it took a file in.</summary>
    /// <returns>How many there were.</returns>
    public int ClearUnfinished(DateTime before)
    {
        var left = Directory.GetFiles(UnfinishedFolder).Where(path => File.GetLastWriteTimeUtc(path) < before).ToList();
        left.ForEach(File.Delete);
        return left.Count;
    }

    /// <summary>What was kept before an instant, and nobody has looked yet whether its record was saved.</summary>
    internal IReadOnlyList<FreshContents.Mark> Fresh(DateTime before) => fresh.Before(before);

    /// <summary>Its record is there.</summary>
    internal void Settle(FreshContents.Mark mark) => fresh.Forget(mark);

    /// <summary>Nobody's record names it: it goes, unless it was kept anew meanwhile.</summary>
    internal void Drop(FreshContents.Mark mark, DateTime before)
    {
        var taken = Path.Combine(UnfinishedFolder, RandomNumberGenerator.GetHexString(16, lowercase: true) + ".part");
        if (File.Exists(PathOf(mark.Digest)))
        {
            // First out of the way and then looked at again: who keeps it from now on brings a content of their own.
            File.Move(PathOf(mark.Digest), taken);
            if (!fresh.IsBefore(mark.Digest, before))
            {
                if (!File.Exists(PathOf(mark.Digest)))
                {
                    File.Move(taken, PathOf(mark.Digest));
                }

                return;
            }

            File.Delete(taken);
        }

        fresh.Forget(mark);
    }

    private string PathOf(string digest) => Path.Combine(settings.FilesFolder, digest[..2], digest);
}
