using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Domain.Webhooks;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Webhooks;

/// <summary>Carries deliveries away. It reaches the public internet only, whatever a name server answers, and follows no redirection; the operator may allow more.</summary>
public sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly SocketsHttpHandler handler;

    private readonly HttpClient client;

    public WebhookSender(RecordsSettings settings)
    {
        handler = new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, settings.AllowsPrivateWebhooks, cancellation),
        };
        client = new(handler, disposeHandler: false) { Timeout = s_patience, MaxResponseContentBufferSize = 1 };
    }

    /// <returns>The status that the other side answered.</returns>
    internal async Task<int> SendAsync(Uri address, WebhookDelivery delivery, string signature, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json") };
        request.Headers.Add("Answerable-Delivery", delivery.Id.ToString());
        request.Headers.Add("Answerable-Event", delivery.Event);
        request.Headers.Add("Answerable-Signature", signature);
        request.Headers.UserAgent.ParseAdd("Answerable");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return (int)response.StatusCode;
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    /// <summary>To an address that was looked at, and not to a name that may lead elsewhere a moment later.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool allowsPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var reached = addresses.Where(address => allowsPrivate || PublicAddress.IsPublic(address)).ToArray();
        if (reached.Length == 0)
        {
            throw new HttpRequestException("The name leads to no address on the public internet");
        }

#pragma warning disable CA2000 // The stream that is given back owns it; where there is none, it is disposed below.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(reached, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Tells another program what happened. Where it does not take it, it is tried again later and later, and given up in the end.</summary>
public sealed class DeliverWebhook(RecordsContext records, WebhookSecrets secrets, WebhookSender sender, TimeProvider clock) : IOutboxJob
{
    public const string Job = "webhook";

    public string Name => Job;

    public async Task RunAsync(OutboxItem item, CancellationToken cancellation)
    {
        var id = Guid.Parse(item.Payload);
        var delivery = await records.ForAllBodies().Ground<WebhookDelivery>().AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var hook = await records.Ground<Webhook>().AsNoTracking().SingleAsync(row => row.Id == delivery.WebhookId, cancellation);
        if (delivery.State is not DeliveryState.Waiting)
        {
            return;
        }

        if (hook.EndedAt is not null)
        {
            await SetAsync(delivery, DeliveryState.Failed, null, "The webhook has ended", cancellation);
            return;
        }

        var (status, error) = await TryAsync(hook, delivery, cancellation);
        var isTaken = status is >= 200 and < 300;
        var isGivenUp = !isTaken && delivery.Attempts + 1 >= WebhookDelivery.MostAttempts;
        await SetAsync(delivery, isTaken ? DeliveryState.Delivered : isGivenUp ? DeliveryState.Failed : DeliveryState.Waiting, status, error, cancellation);
        if (!isTaken && !isGivenUp)
        {
            throw new HttpRequestException(error ?? $"It answered {status}");
        }
    }

    private async Task<(int? Status, string? Error)> TryAsync(Webhook hook, WebhookDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            return (await sender.SendAsync(new Uri(hook.Address), delivery, Webhook.Signature(secrets.Open(hook.SealedSecret), clock.GetUtcNow(), delivery.Payload), cancellation), null);
        }
        catch (Exception failed) when (failed is HttpRequestException or SocketException or IOException || (failed is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, failed is TaskCanceledException ? "It did not answer in time" : failed.Message);
        }
    }

    private Task<int> SetAsync(WebhookDelivery delivery, DeliveryState state, int? status, string? error, CancellationToken cancellation)
    {
        var now = Databases.InstantConverter.Stored(clock.GetUtcNow().UtcDateTime);
        return records.ForAllBodies().Ground<WebhookDelivery>().Where(row => row.Id == delivery.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Status, status).SetProperty(row => row.Error, error)
                .SetProperty(row => row.TriedAt, now).SetProperty(row => row.Attempts, row => row.Attempts + 1),
            cancellation);
    }
}
