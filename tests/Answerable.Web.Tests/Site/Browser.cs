using System.Net;
using AngleSharp.Html.Dom;

namespace Answerable.Web.Tests.Site;

/// <summary>A browser without script: cookies, links and forms over real HTTP. It posts only what it found in the form.</summary>
public sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies;
    private readonly HttpClient client;

    /// <param name="same">The browser whose cookies it goes on with, at another port.</param>
    public Browser(Uri address, Browser? same = null)
    {
        cookies = same?.cookies ?? new();
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            CookieContainer = cookies,
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        })
        { BaseAddress = address };
    }

    /// <summary>The cookies as a request carries them.</summary>
    public string CookieHeader => cookies.GetCookieHeader(client.BaseAddress!);

    /// <summary>One request, whatever it answers.</summary>
    public async Task<WebPage> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return await WebPage.ReadAsync(response);
    }

    /// <summary>A file.</summary>
    public Task<byte[]> BytesAsync(string path) => client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A file, with the headers of its answer.</summary>
    public Task<HttpResponseMessage> FileAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Posts a body of any kind; it is sent when the server asks for it.</summary>
    public async Task<WebPage> SendAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content, Headers = { ExpectContinue = true } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await WebPage.ReadAsync(response);
    }

    /// <summary>Follows redirects as a browser does.</summary>
    public async Task<WebPage> OpenAsync(string path)
    {
        var page = await GetAsync(path);
        while (page.Location is { } next)
        {
            page = await GetAsync(next);
        }

        return page;
    }

    /// <summary>Fills in fields by their labels, presses the button, and follows where it leads.</summary>
    public async Task<WebPage> SubmitAsync(WebPage page, string button, params (string Label, string Value)[] fields)
    {
        var pressed = page.Button(button);
        var form = (IHtmlFormElement)(pressed.Form ?? throw new InvalidOperationException($"The button {button} is in no form"));
        foreach (var (label, value) in fields)
        {
            WebPage.Fill(form, label, value);
        }

        using var content = new FormUrlEncodedContent(WebPage.ValuesOf(form, pressed));
        var action = form.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Path;
        using var response = await client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
        var answer = await WebPage.ReadAsync(response);
        return answer.Location is { } next ? await OpenAsync(next) : answer;
    }

    public async Task<WebPage> PostAsync(string path, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        using var response = await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
        return await WebPage.ReadAsync(response);
    }

    public void Dispose() => client.Dispose();
}
