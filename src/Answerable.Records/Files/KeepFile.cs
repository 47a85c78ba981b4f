using System.IO.Compression;
using Answerable.Domain.Access;
using Answerable.Domain.Files;

namespace Answerable.Records.Files;

/// <summary>Takes a file in: its content by digest, and a row that says whose it is. The act that needs it saves both.</summary>
public sealed class KeepFile(RecordsContext records, FileStore store, VirusScan scan)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 25 * 1024 * 1024;

    private const int MostEntries = 10_000;

    /// <summary>In bytes: a document that someone adds to a case.</summary>
    public const int LargestDocument = 100 * 1024 * 1024;

    /// <summary>So much of a file tells whether it is text.</summary>
    private const int Head = 64 * 1024;

    internal static Refusal TooLarge(long most) => new("file.too-large", $"The file must be {most / 1024 / 1024} MB or smaller");

    /// <summary>Adds the row to what the scope will save, so that the file and the act that brought it are one transaction.</summary>
    public async Task<StoredFile> AddAsync(Scope scope, string name, byte[] content, CancellationToken cancellation)
    {
        using var received = await store.ReceiveAsync(new MemoryStream(content), Largest, cancellation);
        return await AddAsync(scope, FileName.Plain(name), received, (_, plain) => plain, cancellation);
    }

    /// <summary>The same for a document that someone uploads: streamed, and named as its content asks for.</summary>
    public async Task<StoredFile> AddAsync(Scope scope, UploadedFile file, CancellationToken cancellation)
    {
        await using var content = file.Open();
        using var received = await store.ReceiveAsync(content, LargestDocument, cancellation);
        return await AddAsync(scope, FileName.Plain(file.Name), received, FileName.For, cancellation);
    }

    private async Task<StoredFile> AddAsync(Scope scope, string name, ReceivedFile received, Func<FileType, string, string> nameOf, CancellationToken cancellation)
    {
        var type = await TypeOfAsync(name, received, cancellation);
        await scan.CheckAsync(received.Path, name, cancellation);
        received.Keep(scope.Actor.BodyId);
        var row = Row(scope, received.Digest, nameOf(type, name), type.Type, received.Length);
        row.ScannedAt = scan.IsOn ? scope.Now : null;
        scope.Add(row);
        return row;
    }

    /// <summary>Keeps a letter as it went out: its PDF, or else its text, which is what a message holds.</summary>
    public async Task<StoredFile> AddSentAsync(Scope scope, string name, string text, byte[]? printed, CancellationToken cancellation)
    {
        var content = printed ?? System.Text.Encoding.UTF8.GetBytes(text);
        var digest = await store.WriteAsync(content, scope.Actor.BodyId, cancellation);
        var row = printed is null ? Row(scope, digest, FileName.Plain(name) + ".txt", "text/plain", content.Length) : Row(scope, digest, FileName.Plain(name) + ".pdf", "application/pdf", content.Length);
        scope.Add(row);
        return row;
    }

    /// <summary>Keeps what the program made itself.</summary>
    public async Task<StoredFile> AddOwnAsync(Scope scope, string name, string type, Stream content, CancellationToken cancellation)
    {
        using var received = await store.ReceiveAsync(content, long.MaxValue, cancellation);
        received.Keep(scope.Actor.BodyId);
        var row = Row(scope, received.Digest, FileName.Plain(name), type, received.Length);
        scope.Add(row);
        return row;
    }

    private StoredFile Row(Scope scope, string digest, string name, string type, long length) => new()
    {
        Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
        BodyId = scope.Actor.BodyId,
        Digest = digest,
        Name = name,
        ContentType = type,
        Length = length,
        StoredAt = scope.Now,
        ById = scope.Actor.PersonId,
    };

    private static async Task<FileType> TypeOfAsync(string name, ReceivedFile received, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(received.Length == 0 ? new("file.empty", $"“{name}” is empty") : null);
        await using var content = new FileStream(received.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous);
        var head = new byte[Math.Min(Head, received.Length)];
        await content.ReadExactlyAsync(head, cancellation);
        var (types, entries) = (FileTypesPack.Shipped, EntriesOf(head, content));
        RefusedException.ThrowIf(
            entries is null ? new("file.damaged", $"“{name}” is damaged or holds too much to be read")
            : types.HoldsMacros(entries) ? new("file.macros", $"“{name}” holds macros: save it without them")
            : null);
        return types.Of(head, received.Length == head.Length, entries!)
            ?? throw new RefusedException(new("file.type", $"“{name}” is none of the kinds of file that are taken: {string.Join(", ", types.Types.Select(type => type.Name))}"));
    }

    /// <summary>The names inside a ZIP, none for other files, null where it cannot be read.</summary>
    private static IReadOnlyCollection<string>? EntriesOf(byte[] head, Stream content)
    {
        if (!head.AsSpan().StartsWith("PK"u8))
        {
            return [];
        }

        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > MostEntries ? null : [.. zip.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>A file as it was uploaded.</summary>
/// <param name="Open">Reads it from its beginning.</param>
public sealed record UploadedFile(string Name, Func<Stream> Open)
{
    public UploadedFile(string name, byte[] content)
        : this(name, () => new MemoryStream(content))
    {
    }
}
