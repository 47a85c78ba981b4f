using Answerable.Domain.Access;
using Answerable.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Webhooks;

/// <summary>Sends a delivery once more, under the same id: the other program can tell.</summary>
public sealed class SendDeliveryAgain(RecordsContext records)
{
    public async Task RunAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var delivery = await scope.Rows<WebhookDelivery>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        var hook = delivery is null ? null : await scope.Rows<Webhook>().AsNoTracking().SingleAsync(row => row.Id == delivery.WebhookId, cancellation);
        RefusedException.ThrowIf(
            AddWebhook.WhyNot(by)
            ?? (delivery is null ? new("webhook.delivery-not-found", "There is no such delivery")
            : delivery.State is DeliveryState.Waiting ? new("webhook.delivery-waiting", "It is still to be sent")
            : hook!.EndedAt is not null ? new("webhook.ended", "The webhook has ended")
            : null));
        (delivery!.State, delivery.Attempts, delivery.Error, delivery.Status) = (DeliveryState.Waiting, 0, null, null);
        scope.Later(DeliverWebhook.Job, $"{id}/{Guid.CreateVersion7(new DateTimeOffset(scope.Now)):N}", id.ToString(), scope.Now);
        await scope.NoteAsync(hook!.Record, "webhook-sent-again", null, cancellation);
    }
}
