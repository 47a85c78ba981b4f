using System.Globalization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Answerable.Bench.Bare;
using Answerable.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Answerable.Bench;

/// <summary>
/// Our pages against bare ones, in one run: the same rows by hand-written SQL over the same driver, Razor with the same encoder, no
/// sign-in, no layout, padded to as many bytes; both warmed, then in turn, the median of five.
/// </summary>
internal static partial class PageBench
{
    public const int Connections = 8;
    private const int Rounds = 5;
    private static readonly TimeSpan s_warm = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(BenchBody body)
    {
        await using var ours = AnswerableWeb.Create(new() { Database = body.Database.Path ?? body.Database.ConnectionString, Urls = ["http://127.0.0.1:0"], ShowsDemoPeople = true });
        await ours.StartAsync();
        var rows = new BareRows(body.Database, body.PlanId, body.Row.Id);
        await using var bare = await BareAsync(rows);
        var client = new LoadClient(PortOf(ours), Connections);
        var bareClient = new LoadClient(PortOf(bare), Connections);
        var cookie = await SignInAsync(ours, body.Account);

        var register = $"/plans/{body.PlanKey}";
        var row = string.Create(CultureInfo.InvariantCulture, $"/plans/{body.PlanKey}/activities/{body.Row.Reference}");
        rows.RegisterPadding = Padding(await client.LengthAsync(register, cookie) - await bareClient.LengthAsync("/bare/register", ""));
        rows.RowPadding = Padding(await client.LengthAsync(row, cookie) - await bareClient.LengthAsync("/bare/row", ""));
        var leadership = register + "/leadership";
        rows.LeadershipPadding = Padding(await client.LengthAsync(leadership, cookie) - await bareClient.LengthAsync("/bare/leadership", ""));
        await CompareAsync("register page", client, register, cookie, bareClient, "/bare/register");
        await CompareAsync("row's page", client, row, cookie, bareClient, "/bare/row");
        await CompareAsync("leadership's page", client, leadership, cookie, bareClient, "/bare/leadership");

        // The public page shows the same rows: the bare register again, padded to the public page's length.
        var published = $"/published/{body.Key}/{body.PlanKey}";
        rows.RegisterPadding = HtmlString.Empty;
        rows.RegisterPadding = Padding(await client.LengthAsync(published, "") - await bareClient.LengthAsync("/bare/register", ""));
        await CompareAsync("public page", client, published, "", bareClient, "/bare/register");
    }

    private static async Task CompareAsync(string name, LoadClient client, string path, string cookie, LoadClient bareClient, string barePath)
    {
        await client.MeasureAsync(path, cookie, s_warm);
        await bareClient.MeasureAsync(barePath, "", s_warm);
        var ours = new double[Rounds];
        var bare = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            ours[round] = (await client.MeasureAsync(path, cookie, s_round)).Rate;
            bare[round] = (await bareClient.MeasureAsync(barePath, "", s_round)).Rate;
        }

        var (our, its) = (Median(ours), Median(bare));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: ours {our:0}/s, bare {its:0}/s, ratio {our / its:0.00}"));
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    public static HtmlString Padding(int bytes) => new(new string(' ', Math.Max(0, bytes)));

    public static int PortOf(WebApplication app) => new Uri(app.Urls.First()).Port;

    public static async Task<WebApplication> BareAsync(object rows)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(rows.GetType(), rows);
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var part in parts.ApplicationParts.Where(part => part.Name != typeof(PageBench).Assembly.GetName().Name).ToList())
            {
                parts.ApplicationParts.Remove(part);
            }
        });
        var app = builder.Build();
        app.MapRazorPages();
        app.MapPost("/bare/cases/create", async (HttpContext context, [FromServices] BareCases cases) =>
        {
            using var _ = await System.Text.Json.JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return Results.Json(new { Reference = await cases.Create!.RunAsync(context.RequestAborted) }, statusCode: StatusCodes.Status201Created);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>By the demo's button on the sign-in page, as a person would.</summary>
    public static async Task<string> SignInAsync(WebApplication app, Guid account)
    {
        var cookies = new System.Net.CookieContainer();
        using var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) };
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var form = page[page.IndexOf("handler=Demo", StringComparison.OrdinalIgnoreCase)..];
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["form-token"] = Token().Match(form).Groups["value"].Value,
            ["account"] = account.ToString(),
        });
        using var answer = await http.PostAsync(new Uri("/sign-in?handler=Demo", UriKind.Relative), content);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect
            ? cookies.GetCookieHeader(http.BaseAddress)
            : throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}");
    }

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
