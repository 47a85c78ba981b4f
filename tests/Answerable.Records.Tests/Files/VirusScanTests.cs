using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Files;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Files;

public sealed class VirusScanTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_looked_at_byte_for_byte_before_it_is_taken()
    {
        await using var clamd = Clamd.OverTcp();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A long letter. ", 20_000)));
        var kept = await UploadAsync(database, clamd.Address, content);
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, kept.ScannedAt);
        Assert.Equal(content, Assert.Single(clamd.Seen));
    }

    [Fact]
    public async Task What_it_finds_is_named_and_the_file_is_not_taken()
    {
        await using var clamd = Clamd.OverTcp();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var refused = await RefusedAsync(database, clamd.Address, "a virus"u8.ToArray());
        Assert.Equal("file.virus", refused.Code);
        Assert.Contains("Test.Word-1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_it_does_not_look_at_as_a_whole_is_not_taken()
    {
        await using var clamd = Clamd.OverTcp(most: 100_000);
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal("file.scan-size", (await RefusedAsync(database, clamd.Address, Encoding.UTF8.GetBytes(new string('a', 5_000_000)))).Code);
    }

    [Fact]
    public async Task Where_it_cannot_be_reached_the_file_is_kept_back_and_nothing_is_left()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var refused = await RefusedAsync(database, new($"tcp://127.0.0.1:{port}"), "a letter"u8.ToArray());
        Assert.Equal("file.scan-unreachable", refused.Code);
        Assert.Contains("was not taken. Try again", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(database.Services.GetRequiredService<RecordsSettings>().FilesFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task It_is_reached_over_a_unix_socket_too()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.CreateVersion7():N}.ctl");
        await using (var clamd = Clamd.OverUnixSocket(path))
        {
            await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            Assert.NotNull((await UploadAsync(database, clamd.Address, "a letter"u8.ToArray())).ScannedAt);
        }

        File.Delete(path);
    }

    private static async Task<Refusal> RefusedAsync(TestDatabase database, Uri clamd, byte[] content) =>
        (await Assert.ThrowsAsync<RefusedException>(() => UploadAsync(database, clamd, content))).Refusal;

    private static async Task<StoredFile> UploadAsync(TestDatabase database, Uri clamd, byte[] content)
    {
        var by = await database.CreateBodyAsync();
        database.Services.GetRequiredService<RecordsSettings>().Clamd = clamd;
        await using var services = database.NewScope();
        var scope = services.ServiceProvider.GetRequiredService<RecordsContext>().For(by);
        var file = await services.ServiceProvider.GetRequiredService<KeepFile>().AddAsync(scope, new UploadedFile("letter.txt", content), Cancellation);
        await scope.SaveAsync("file-kept", null, Cancellation);
        return file;
    }
}
