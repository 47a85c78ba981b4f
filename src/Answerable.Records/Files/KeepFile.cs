using System.IO.Compression;
using Answerable.Domain.Access;
using Answerable.Domain.Files;

namespace Answerable.Records.Files;

/// <summary>Takes a file in: its content by digest, and a row that says whose it is. The act that needs it saves both.</summary>
public sealed class KeepFile(RecordsContext records, FileStore store)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 25 * 1024 * 1024;

    private const int MostEntries = 10_000;

    /// <summary>Adds the row to what the scope will save, so that the file and the act that brought it are one transaction.</summary>
    public async Task<StoredFile> AddAsync(Scope scope, string name, byte[] content, CancellationToken cancellation)
    {
        var entries = EntriesOf(content);
        RefusedException.ThrowIf(WhyNot(content, entries));
        var row = new StoredFile
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = scope.Actor.BodyId,
            Digest = await store.WriteAsync(content, cancellation),
            Name = Plain(name),
            ContentType = FileContent.TypeOf(content, entries!)!,
            Length = content.Length,
            StoredAt = scope.Now,
            ById = scope.Actor.PersonId,
        };
        scope.Add(row);
        return row;
    }

    /// <summary>Keeps a letter as it went out: its PDF, or else its text, which is what a message holds.</summary>
    public async Task<StoredFile> AddSentAsync(Scope scope, string name, string text, byte[]? printed, CancellationToken cancellation)
    {
        var content = printed ?? System.Text.Encoding.UTF8.GetBytes(text);
        var row = new StoredFile
        {
            Id = Guid.CreateVersion7(records.Clock.GetUtcNow()),
            BodyId = scope.Actor.BodyId,
            Digest = await store.WriteAsync(content, cancellation),
            Name = Plain(name) + (printed is null ? ".txt" : ".pdf"),
            ContentType = printed is null ? "text/plain" : "application/pdf",
            Length = content.Length,
            StoredAt = scope.Now,
            ById = scope.Actor.PersonId,
        };
        scope.Add(row);
        return row;
    }

    private static Refusal? WhyNot(byte[] content, IReadOnlyCollection<string>? entries) =>
        content.Length == 0 ? new("file.empty", "The file is empty")
        : content.Length > Largest ? new("file.too-large", "The file must be 25 MB or smaller")
        : entries is null ? new("file.damaged", "The file is damaged or holds too much to be read")
        : FileContent.HoldsMacros(entries) ? new("file.macros", "The file holds macros; save it without them")
        : FileContent.TypeOf(content, entries) is null ? new("file.type", "The file must be a PDF, a picture (PNG, JPEG, GIF), a spreadsheet (XLSX), a document (DOCX) or plain text")
        : null;

    /// <summary>The names inside a ZIP, none for other files, null where it cannot be read.</summary>
    private static IReadOnlyCollection<string>? EntriesOf(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return [];
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return zip.Entries.Count > MostEntries ? null : [.. zip.Entries.Select(entry => entry.FullName)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The last part of a path, without what a header or a page could trip over.</summary>
    private static string Plain(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = new string([.. last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>'))]).Trim();
        return kept.Length == 0 ? "file" : kept.Length > 200 ? kept[^200..] : kept;
    }
}
