using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Answerable.Web.Tests.Site;

/// <summary>A running web node on a free port.</summary>
public sealed class WebNode : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebNode(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<WebNode> StartAsync()
    {
        var node = AnswerableWeb.Create(new() { Database = "none.db", Urls = ["http://127.0.0.1:0"] });
        await node.StartAsync(TestContext.Current.CancellationToken);
        return new(node);
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
