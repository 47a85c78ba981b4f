using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Answerable.Domain.Webhooks;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Records.Tests.Cases;
using Answerable.Records.Webhooks;
using Answerable.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Webhooks;

public sealed class WebhooksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Another_program_is_told_once_of_what_it_asked_for_signed_and_without_a_name(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        using var other = new Listener();
        var secret = await AddAsync(cases, other.Address, "case-taken", "case-closed");
        await cases.Run<AssignCases>(act => act.RunAsync(new([cases.At], null, cases.Team), cases.Manager, Cancellation));
        await cases.Run<TakeCase>(act => act.RunAsync(new(cases.At), cases.Colleague, Cancellation));
        var heard = other.HearAsync(204);
        await SweepAsync(cases);
        var (headers, body) = await heard;
        using var told = JsonDocument.Parse(body);
        Assert.Equal(("case-taken", cases.At.Reference), (told.RootElement.GetProperty("event").GetString(), told.RootElement.GetProperty("about").GetProperty("reference").GetString()));
        Assert.DoesNotContain("Óther", body, StringComparison.Ordinal);
        Assert.DoesNotContain("colleague", body, StringComparison.Ordinal);
        Assert.Equal(Webhook.Signature(secret, cases.Database.Clock.GetUtcNow(), body), headers["Answerable-Signature"]);
        var delivery = Assert.Single(await cases.RowsAsync<WebhookDelivery>());
        Assert.Equal((DeliveryState.Delivered, 1, 204, headers["Answerable-Delivery"]), (delivery.State, delivery.Attempts, delivery.Status!.Value, delivery.Id.ToString()));

        // Nothing is waiting any more.
        await SweepAsync(cases);
        Assert.Equal(1, (await cases.RowsAsync<WebhookDelivery>()).Single().Attempts);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_taken_is_tried_again_later_and_given_up_in_the_end_and_can_be_sent_again(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        using var other = new Listener();
        await AddAsync(cases, other.Address, "case-taken");
        await cases.Run<TakeCase>(act => act.RunAsync(new(cases.At), cases.Colleague, Cancellation));
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var attempt = 0; attempt < WebhookDelivery.MostAttempts; attempt++)
        {
            var heard = other.HearAsync(503);
            await SweepAsync(cases);
            ids.Add((await heard).Headers["Answerable-Delivery"]);
            cases.Database.Clock.Advance(TimeSpan.FromHours(7));
        }

        await SweepAsync(cases);
        var given = (await cases.RowsAsync<WebhookDelivery>()).Single();
        Assert.Equal((DeliveryState.Failed, WebhookDelivery.MostAttempts, 503), (given.State, given.Attempts, given.Status));
        await cases.Run<SendDeliveryAgain>(again => again.RunAsync(given.Id, cases.Operator, Cancellation));
        var last = other.HearAsync(200);
        await SweepAsync(cases);
        ids.Add((await last).Headers["Answerable-Delivery"]);
        Assert.Single(ids);
        Assert.Equal(DeliveryState.Delivered, (await cases.RowsAsync<WebhookDelivery>()).Single().State);
    }

    [Fact]
    public async Task An_ended_one_is_told_of_nothing_and_a_refused_act_tells_nobody()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        await AddAsync(cases, "http://127.0.0.1:9/", "case-taken", "case-closed");
        await cases.Refused<CloseCase>(act => act.RunAsync(new(cases.At, "x", null, true), cases.Handler, Cancellation));
        var hook = (await cases.RowsAsync<Webhook>()).Single();
        await cases.Run<EndWebhook>(end => end.RunAsync(hook.Id, cases.Operator, Cancellation));
        await cases.Run<TakeCase>(act => act.RunAsync(new(cases.At), cases.Colleague, Cancellation));
        Assert.Empty(await cases.RowsAsync<WebhookDelivery>());
        Assert.Equal("webhook.not-found", await cases.Refused<EndWebhook>(end => end.RunAsync(hook.Id, cases.Operator, Cancellation)));
    }

    [Fact]
    public async Task The_network_of_the_server_is_not_reached_unless_the_operator_allows_it()
    {
        await using var cases = await CaseOnRecord.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal("webhook.address-private", await cases.Refused<AddWebhook>(add => add.RunAsync(new("https://127.0.0.1/", ["case-taken"]), cases.Operator, Cancellation)));
        Assert.Equal("webhook.permission", await cases.Refused<AddWebhook>(add => add.RunAsync(new("https://example.org/", ["case-taken"]), cases.Manager, Cancellation)));
        Assert.Equal("webhook.events", await cases.Refused<AddWebhook>(add => add.RunAsync(new("https://example.org/", ["no-such"]), cases.Operator, Cancellation)));

        // A name that leads inside is found out when it is reached.
        using var other = new Listener();
        await AddAsync(cases, other.Address, "case-taken");
        cases.Database.Services.GetRequiredService<RecordsSettings>().AllowsPrivateWebhooks = false;
        await cases.Run<TakeCase>(act => act.RunAsync(new(cases.At), cases.Colleague, Cancellation));
        await SweepAsync(cases);
        var delivery = (await cases.RowsAsync<WebhookDelivery>()).Single();
        Assert.Equal((DeliveryState.Waiting, 1, null), (delivery.State, delivery.Attempts, delivery.Status));
        Assert.Contains("public internet", delivery.Error, StringComparison.Ordinal);
    }

    private static async Task<string> AddAsync(CaseOnRecord cases, string address, params string[] events)
    {
        cases.Database.Services.GetRequiredService<RecordsSettings>().AllowsPrivateWebhooks = true;
        return await cases.Database.Within<AddWebhook, string>(add => add.RunAsync(new(address, events), cases.Operator, Cancellation));
    }

    private static Task<int> SweepAsync(CaseOnRecord cases) => cases.Database.Within<Sweeper, int>(sweeper => sweeper.RunAsync(Cancellation));

    /// <summary>The other program: hears one request and answers it.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Listener() => listener.Start();

        public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook";

        public async Task<(Dictionary<string, string> Headers, string Body)> HearAsync(int status)
        {
            using var client = await listener.AcceptTcpClientAsync(Cancellation);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            await reader.ReadLineAsync(Cancellation);
            while (await reader.ReadLineAsync(Cancellation) is { Length: > 0 } line)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }

            var body = new char[int.Parse(headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture)];
            await reader.ReadBlockAsync(body, Cancellation);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Heard\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Cancellation);
            return (headers, new(body));
        }

        public void Dispose() => listener.Dispose();
    }
}
