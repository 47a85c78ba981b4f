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
        var path = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));

        await File.WriteAllTextAsync(path, "Number,Activity\n1,Forget", Cancellation);
        await Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync(database, here, file.Id));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_file_is_is_told_by_its_content(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        Assert.Equal("application/pdf", (await KeepAsync(database, by, "a.html", "%PDF-1.7"u8.ToArray())).ContentType);
        Assert.Equal("text/plain", (await KeepAsync(database, by, "a.pdf", "<script>alert(1)</script>"u8.ToArray())).ContentType);
        Assert.EndsWith("spreadsheetml.sheet", (await KeepAsync(database, by, "a.zip", Zip("[Content_Types].xml", "xl/workbook.xml"))).ContentType, StringComparison.Ordinal);
        await RefusedAsync("file.type", [0x4d, 0x5a, 0x90, 0x00]);
        await RefusedAsync("file.type", Zip("readme.txt"));
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
