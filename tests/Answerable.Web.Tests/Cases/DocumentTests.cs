using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Answerable.Records;
using Answerable.Web.Site;
using Answerable.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Cases;

public sealed class DocumentTests(WebNode node) : IClassFixture<WebNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uploaded_listed_and_given_back_as_a_download_that_can_do_nothing()
    {
        var reference = await node.LogCaseAsync("A photograph");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/documents");
        using var content = FormOf(form, ("Input.Files", "seen.html", "<html><script>alert(1)</script>"u8.ToArray()), ("Input.Files", "b.txt", "two"u8.ToArray()));
        Assert.Equal(HttpStatusCode.Found, (await handler.SendAsync(form.Path, content)).Status);

        var list = await handler.GetAsync($"/cases/{reference}/documents");
        using var file = await handler.FileAsync(list.Link("seen.html.txt").GetAttribute("href")!);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("<html><script>alert(1)</script>", await file.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task The_whole_file_is_put_together_and_downloaded()
    {
        var reference = await node.LogCaseAsync("For the ombudsman");
        using var manager = await node.SignedInAsync("complaints-manager");
        var page = await manager.GetAsync($"/cases/{reference}/whole-file");
        Assert.Equal(["Say for whom the file is put together"], (await manager.SubmitAsync(page, "Put it together")).Errors);
        var made = await manager.SubmitAsync(page, "Put it together", ("For whom or for what?", "The ombudsman"));
        using var file = await manager.FileAsync(made.Document.QuerySelector(".case-documents a")!.GetAttribute("href")!);
        Assert.Equal("application/zip", file.Content.Headers.ContentType!.MediaType);
        using var handler = await node.SignedInAsync("complaints-handler");
        Assert.Equal(HttpStatusCode.Forbidden, (await handler.GetAsync($"/cases/{reference}/whole-file")).Status);
        Assert.DoesNotContain("whole file.zip", (await handler.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("program.pdf", "MZ\0\u0003\0\0", "is none of the kinds of file that are taken")]
    [InlineData("empty.txt", "", "is empty")]
    [InlineData("broken.docx", "PK\u0003\u0004 and nothing more", "is damaged")]
    public async Task What_is_refused_is_refused_with_a_sentence(string name, string text, string sentence)
    {
        var reference = await node.LogCaseAsync("A refused file");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/documents");
        using var content = FormOf(form, ("Input.Files", name, Encoding.Latin1.GetBytes(text)));
        var page = await handler.SendAsync(form.Path, content);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents", 2L * 1024 * 1024 * 1024, false)]
    [InlineData("", 2L * 1024 * 1024 * 1024, false)]
    [InlineData("documents", Uploads.Most + 1, true)]
    public async Task What_is_too_large_is_refused_and_nothing_is_left(string page, long length, bool isChunked)
    {
        var reference = await node.LogCaseAsync("A film");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/{page}".TrimEnd('/'));
        using var content = new Endless(length, isChunked);
        var answer = await handler.SendAsync(form.Path, content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains(UploadForms.TooLarge(Uploads.Most), answer.Text, StringComparison.Ordinal);
        Assert.True(isChunked || content.Sent == 0, $"{content.Sent} bytes were sent before the answer");
        Assert.Empty(Unfinished());
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ended")]
    [InlineData("multipart/form-data; boundary=x", "nothing of the kind")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno colon\r\n\r\n--x--")]
    [InlineData("multipart/form-data", "--x--")]
    [InlineData("multipart/form-data; boundary=\"\"", "")]
    public async Task A_form_that_is_none_is_said_to_be_none(string type, string body)
    {
        var reference = await node.LogCaseAsync("A broken form");
        using var handler = await node.SignedInAsync("complaints-handler");
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.BadRequest, (await handler.SendAsync($"/cases/{reference}/documents", content)).Status);
    }

    [Fact]
    public async Task A_torn_upload_leaves_nothing()
    {
        var reference = await node.LogCaseAsync("A torn upload");
        using var handler = await node.SignedInAsync("complaints-handler");
        var form = await handler.GetAsync($"/cases/{reference}/documents");
        var before = Kept();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(node.Address.Host, node.Address.Port, Cancellation);
            var token = form.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value");
            var head = $"POST {form.Path} HTTP/1.1\r\nHost: {node.Address.Authority}\r\nCookie: {handler.CookieHeader}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n"
                + $"--x\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"Input.Files\"; filename=\"a.txt\"\r\n\r\n{new string('a', 200_000)}";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        }

        Assert.Contains("None yet", (await handler.GetAsync(form.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(before, Kept());
        Assert.Empty(Unfinished());
    }

    private string Folder => node.Services.GetRequiredService<RecordsSettings>().FilesFolder;

    private int Kept() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Length : 0;

    private string[] Unfinished() => Directory.Exists(Path.Combine(Folder, "unfinished")) ? Directory.GetFiles(Path.Combine(Folder, "unfinished")) : [];

    private static MultipartFormDataContent FormOf(WebPage page, params (string Field, string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!), "form-token" } };
        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return content;
    }

    /// <summary>A form with a long file; it counts what was sent of it.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long length;
        private readonly bool isChunked;

        public Endless(long length, bool isChunked)
        {
            (this.length, this.isChunked) = (length, isChunked);
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"Input.Files\"; filename=\"a.txt\"\r\n\r\n"u8.ToArray(), Cancellation);
            var piece = new byte[1_000_000];
            Array.Fill(piece, (byte)'a');
            while (Sent < length)
            {
                var next = (int)Math.Min(piece.Length, length - Sent);
                await stream.WriteAsync(piece.AsMemory(0, next), Cancellation);
                Sent += next;
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return !isChunked;
        }
    }
}
