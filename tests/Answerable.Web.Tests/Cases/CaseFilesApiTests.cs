using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Records.Files;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>Documents and letters, as another program adds, writes and sends them.</summary>
public sealed class CaseFilesApiTests(WebNode node) : IClassFixture<WebNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_added_once_and_comes_back_to_the_byte_with_its_versions()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync("With a photograph");
        byte[] first = [.. "%PDF-1.7\n"u8, .. new byte[2_000_000], .. "\n%%EOF"u8];
        var added = await handler.PostFileAsync($"/api/cases/{reference}/documents?name=seen.pdf&text=What%20we%20saw&on=2026-03-01", first, key: "doc-1");
        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
        var again = await handler.PostFileAsync($"/api/cases/{reference}/documents?name=seen.pdf&text=What%20we%20saw&on=2026-03-01", first, key: "doc-1");
        Assert.Equal((added.Status, added.Text), (again.Status, again.Text));
        var document = Assert.Single((await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray());
        node.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Created, (await handler.PostFileAsync($"/api/cases/{reference}/documents?name=seen.txt&versionOf={document.GetProperty("id").GetGuid()}", "clearer"u8.ToArray())).Status);

        var versions = Assert.Single((await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray()).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(["seen.txt 7", "seen.pdf 2000015"], versions.Select(version => $"{version.GetProperty("name").GetString()} {version.GetProperty("length").GetInt64()}"));
        Assert.Equal(("What we saw", "2026-03-01"), (versions[1].GetProperty("text").GetString(), versions[1].GetProperty("on").GetString()));
        Assert.Equal(first, await handler.ReadFileAsync($"/api/cases/{reference}/files/{versions[1].GetProperty("file").GetGuid()}"));
    }

    [Theory]
    [InlineData("documents?name=program.pdf", "MZ\0\u0003", HttpStatusCode.BadRequest, "file.type")]
    [InlineData("documents?name=nothing.txt", "", HttpStatusCode.BadRequest, "file.empty")]
    [InlineData("documents?name=a.txt&versionOf=00000000-0000-0000-0000-000000000001", "x", HttpStatusCode.BadRequest, "case.document-not-found")]
    [InlineData("documents", "x", HttpStatusCode.BadRequest, "request")]
    [InlineData("documents?name=a.txt&on=2026-02-30", "x", HttpStatusCode.BadRequest, "request")]
    public async Task What_is_no_document_is_refused_with_a_code(string address, string content, HttpStatusCode status, string code)
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync("A refused file");
        var answer = await handler.PostFileAsync($"/api/cases/{reference}/{address}", Encoding.Latin1.GetBytes(content));
        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty((await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray());
    }

    [Fact]
    public async Task What_is_too_large_or_torn_off_is_not_kept_and_no_other_case_gets_it()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync("A film");
        var token = handler.Authorization;
        Assert.StartsWith("HTTP/1.1 413", await RawAsync($"POST /api/cases/{reference}/documents?name=a.txt HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nContent-Type: application/octet-stream\r\nContent-Length: {KeepFile.LargestDocument + 1L}\r\n\r\n", reads: true), StringComparison.Ordinal);
        await RawAsync($"POST /api/cases/{reference}/documents?name=a.txt HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nonly the beginning", reads: false);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.PostFileAsync("/api/cases/C-2026-987654/documents?name=a.txt", "x"u8.ToArray())).Status);
        Assert.Empty((await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray());
    }

    [Fact]
    public async Task A_letter_is_begun_finished_and_sent()
    {
        using var handler = await ApiClient.HandlerAsync(node);
        var reference = await handler.LogAsync("The hedge is too high");
        var templates = (await handler.GetAsync($"/api/cases/{reference}/letters")).Json.GetProperty("templates").EnumerateArray().Select(template => template.GetProperty("key").GetString()).ToList();
        Assert.Contains("received", templates);
        var begun = await handler.PostAsync($"/api/cases/{reference}/letters", new { template = "received" }, key: "letter-1");
        Assert.Equal((HttpStatusCode.Created, 1), (begun.Status, begun.Json.GetProperty("letter").GetProperty("number").GetInt32()));
        Assert.Equal(begun.Text, (await handler.PostAsync($"/api/cases/{reference}/letters", new { template = "received" }, key: "letter-1")).Text);

        var letter = await handler.GetAsync($"/api/cases/{reference}/letters/1");
        Assert.Equal("ann@example.org", letter.Json.GetProperty("toEmail").GetString());
        var written = await handler.PostAsync($"/api/cases/{reference}/letters/1/write", new { subject = "Your hedge", text = "Dear Ann Other,\n\nWe look." }, version: letter.Tag);
        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await handler.PostAsync($"/api/cases/{reference}/letters/1/write", new { subject = "Your hedge", text = "Other words" }, version: letter.Tag)).Status);
        var sent = await handler.PostAsync($"/api/cases/{reference}/letters/1/send", new { sentBy = "email", on = "2026-03-02" }, version: written.Tag);
        Assert.True(sent.Status == HttpStatusCode.OK, sent.Text);
        Assert.Equal("sent", (await handler.GetAsync($"/api/cases/{reference}/letters/1")).Json.GetProperty("state").GetString());
        var kept = Assert.Single((await handler.GetAsync($"/api/cases/{reference}/documents")).Json.EnumerateArray()).GetProperty("versions")[0];
        Assert.Contains("We look.", Encoding.UTF8.GetString(await handler.ReadFileAsync($"/api/cases/{reference}/files/{kept.GetProperty("file").GetGuid()}")), StringComparison.Ordinal);

        await handler.PostAsync($"/api/cases/{reference}/letters", new { template = "received" });
        Assert.Equal(HttpStatusCode.OK, (await handler.PostAsync($"/api/cases/{reference}/letters/2/drop", new { })).Status);
        var dropped = await handler.PostAsync($"/api/cases/{reference}/letters/2/send", new { sentBy = "email", on = "2026-03-02" });
        Assert.Equal((HttpStatusCode.Conflict, "case.letter-dropped"), (dropped.Status, dropped.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await handler.GetAsync($"/api/cases/{reference}/letters/3")).Status);
        Assert.Equal((HttpStatusCode.BadRequest, "case.letter-template"), await RefusedAsync(handler, $"/api/cases/{reference}/letters", new { template = "no-such" }));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(ApiClient client, string path, object body)
    {
        var answer = await client.PostAsync(path, body);
        return (answer.Status, answer.Code);
    }

    /// <summary>A request written by hand: it may promise more than it sends.</summary>
    private async Task<string> RawAsync(string request, bool reads)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(node.Address.Host, node.Address.Port, Cancellation);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        using var reader = new StreamReader(line.GetStream());
        return reads ? await reader.ReadLineAsync(Cancellation) ?? "" : "";
    }
}
