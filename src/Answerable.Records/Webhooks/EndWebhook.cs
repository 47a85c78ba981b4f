using Answerable.Domain.Access;
using Answerable.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Webhooks;

/// <summary>The other program is told of nothing more; what waits is not sent.</summary>
public sealed class EndWebhook(RecordsContext records, WebhookMemory memory)
{
    public async Task RunAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var hook = await scope.Rows<Webhook>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        RefusedException.ThrowIf(AddWebhook.WhyNot(by) ?? (hook is not { EndedAt: null } ? new("webhook.not-found", "There is no such webhook") : null));
        hook!.EndedAt = scope.Now;
        await scope.SaveAsync("webhook-ended", null, cancellation);
        memory.Forget(by.BodyId);
    }
}
