using System.IO.Compression;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Files;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Files;

public sealed class KeepFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task One_content_is_kept_once_and_opened_by_its_own_body_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var here = await database.CreateBodyAsync("here");
        var there = await database.CreateBodyAsync("there");
        var content = "Number,Activity\n1,Answer"u8.ToArray();
        var file = await KeepAsync(database, here, "C:\\plans\\\"plan\".csv", content);
        await KeepAsync(database, here, "again.csv", content);

        var opened = await OpenAsync(database, here, file.Id);
        Assert.Equal(("plan.csv", "text/plain"), (opened!.Name, opened.ContentType));
        Assert.Equal(content, opened.Content);
        Assert.Null(await OpenAsync(database, there, file.Id));
        var folder = database.Services.GetRequiredService<RecordsSettings>().FilesFolder;
        var path = Assert.Single(Contents(folder));

        await File.WriteAllTextAsync(path, "Number,Activity\n1,Forget", Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync(database, here, file.Id));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_file_is_is_told_by_its_content(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        Assert.Equal("application/pdf", (await KeepAsync(database, by, "a.html", "%PDF-1.7"u8.ToArray())).ContentType);
        Assert.Equal("image/webp", (await KeepAsync(database, by, "a", "RIFF\u0001\u0002\u0003\u0004WEBPVP8 "u8.ToArray())).ContentType);
        Assert.Equal("text/plain", (await KeepAsync(database, by, "a.pdf", "<script>alert(1)</script>"u8.ToArray())).ContentType);
        Assert.EndsWith("spreadsheetml.sheet", (await KeepAsync(database, by, "a.zip", Zip("[Content_Types].xml", "xl/workbook.xml"))).ContentType, StringComparison.Ordinal);
        await RefusedAsync("file.type", [0x4d, 0x5a, 0x90, 0x00]);
        await RefusedAsync("file.type", Zip("readme.txt"));
        await RefusedAsync("file.macros", Zip("[Content_Types].xml", "xl/workbook.xml", "Scripts/run.js"));
        await RefusedAsync("file.macros", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        await RefusedAsync("file.damaged", Encoding.ASCII.GetBytes("PK\u0003\u0004 and nothing more"));
        await RefusedAsync("file.empty", []);
        await RefusedAsync("file.too-large", new byte[KeepFile.Largest + 1]);

        async Task RefusedAsync(string code, byte[] content)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => KeepAsync(database, by, "file", content));
            Assert.Equal(code, refused.Refusal.Code);
        }
    }

    [Theory]
    [InlineData("letter.html", "letter.html.txt")]
    [InlineData("run.svg", "run.svg.txt")]
    [InlineData("notes.TXT", "notes.TXT")]
    [InlineData("../../etc/passwd", "passwd.txt")]
    [InlineData("C:\\Users\\me\\a\u202e\"<b>.csv", "ab.csv")]
    [InlineData("\0\r\n", "file.txt")]
    public async Task An_upload_is_called_by_what_it_is(string given, string kept)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var by = await database.CreateBodyAsync();
        Assert.Equal(kept, (await UploadAsync(database, by, new(given, "<html><svg onload='x'>"u8.ToArray()))).Name);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_or_is_refused_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var by = await database.CreateBodyAsync();
        await Assert.ThrowsAsync<IOException>(() => UploadAsync(database, by, new("a.txt", () => new TornStream())));
        Assert.Equal("file.type", (await Assert.ThrowsAsync<RefusedException>(() => UploadAsync(database, by, new("a.exe", [0x4d, 0x5a, 0x90, 0x00])))).Refusal.Code);
        Assert.Equal("file.too-large", (await Assert.ThrowsAsync<RefusedException>(() => UploadAsync(database, by, new("a.txt", () => new EndlessStream())))).Refusal.Code);
        var folder = database.Services.GetRequiredService<RecordsSettings>().FilesFolder;
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_a_process_left_unfinished_is_removed_the_day_after()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var folder = Directory.CreateDirectory(Path.Combine(database.Services.GetRequiredService<RecordsSettings>().FilesFolder, "unfinished")).FullName;
        var (old, young) = (Path.Combine(folder, "old.part"), Path.Combine(folder, "young.part"));
        await File.WriteAllTextAsync(old, "half", Cancellation);
        await File.WriteAllTextAsync(young, "half", Cancellation);
        var now = database.Clock.GetUtcNow().UtcDateTime;
        File.SetLastWriteTimeUtc(old, now.AddDays(-2));
        File.SetLastWriteTimeUtc(young, now.AddHours(-2));
        await ClearAsync(database);
        Assert.Equal([young], Directory.GetFiles(folder));
    }

    [Theory, OnEachDatabase]
    public async Task A_content_whose_act_was_never_saved_is_removed_the_day_after_and_no_other(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (here, there) = (await database.CreateBodyAsync("here"), await database.CreateBodyAsync("there"));
        var folder = database.Services.GetRequiredService<RecordsSettings>().FilesFolder;
        var saved = await KeepAsync(database, here, "a.txt", "saved"u8.ToArray());
        var elsewhere = await KeepAsync(database, there, "a.txt", "saved by another body"u8.ToArray());
        var (lost, again, young, foreign) = (await LoseAsync(here, "lost"), await LoseAsync(here, "lost and kept again"), await LoseAsync(here, "in flight"), await LoseAsync(here with { BodyId = Guid.CreateVersion7(database.Clock.GetUtcNow()) }, "of another database"));
        await LoseAsync(here, "saved by another body");
        foreach (var mark in Directory.GetFiles(Path.Combine(folder, "fresh")))
        {
            File.SetLastWriteTimeUtc(mark, database.Clock.GetUtcNow().UtcDateTime.AddDays(Path.GetFileName(mark).StartsWith(young, StringComparison.Ordinal) ? 0 : -2));
        }

        // The same content, in an act that goes on now.
        await LoseAsync(there, "lost and kept again");
        await ClearAsync(database);
        Assert.Equal(new[] { saved.Digest, elsewhere.Digest, again, young, foreign }.Order(StringComparer.Ordinal), Contents(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal("saved"u8.ToArray(), (await OpenAsync(database, here, saved.Id))!.Content);
        await ClearAsync(database);
        Assert.DoesNotContain(Contents(folder), path => path.EndsWith(lost, StringComparison.Ordinal));

        async Task<string> LoseAsync(Actor by, string content)
        {
            await using var services = database.NewScope();
            return (await services.ServiceProvider.GetRequiredService<KeepFile>().AddAsync(services.ServiceProvider.GetRequiredService<RecordsContext>().For(by), "lost.txt", Encoding.UTF8.GetBytes(content), Cancellation)).Digest;
        }
    }

    private static IEnumerable<string> Contents(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).Length == 64);

    private static async Task ClearAsync(TestDatabase database)
    {
        await using var services = database.NewScope();
        await services.ServiceProvider.GetServices<Answerable.Records.Outbox.IOutboxJob>().OfType<ClearUnfinishedFiles>().Single().RunAsync(null!, Cancellation);
    }

    private static async Task<StoredFile> UploadAsync(TestDatabase database, Actor by, UploadedFile uploaded)
    {
        await using var services = database.NewScope();
        var scope = services.ServiceProvider.GetRequiredService<RecordsContext>().For(by);
        var file = await services.ServiceProvider.GetRequiredService<KeepFile>().AddAsync(scope, uploaded, Cancellation);
        await scope.SaveAsync("file-kept", null, Cancellation);
        return file;
    }

    /// <summary>The sender goes away after the first piece.</summary>
    private sealed class TornStream : MemoryStream
    {
        private bool isTorn;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (isTorn)
            {
                throw new IOException("The connection was reset");
            }

            isTorn = true;
            buffer.Span[0] = (byte)'a';
            return new(1);
        }
    }

    /// <summary>Text without an end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return new(buffer.Length);
        }
    }

    private static async Task<StoredFile> KeepAsync(TestDatabase database, Actor by, string name, byte[] content)
    {
        await using var services = database.NewScope();
        var scope = services.ServiceProvider.GetRequiredService<RecordsContext>().For(by);
        var file = await services.ServiceProvider.GetRequiredService<KeepFile>().AddAsync(scope, name, content, Cancellation);
        await scope.SaveAsync("file-kept", null, Cancellation);
        return file;
    }

    private static Task<OpenFile.Download?> OpenAsync(TestDatabase database, Actor by, Guid file) =>
        database.Within<OpenFile, OpenFile.Download?>(open => open.ReadAsync(file, by, Cancellation));

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.WriteByte(1);
            }
        }

        return stream.ToArray();
    }
}
