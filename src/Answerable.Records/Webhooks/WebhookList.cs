using Answerable.Domain.Access;
using Answerable.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Webhooks;

/// <summary>The programs that a body tells, and what they were told last.</summary>
public sealed class WebhookList(RecordsContext records)
{
    public const int Deliveries = 50;

    public sealed record Row(Guid Id, string Address, IReadOnlyList<string> Events, DateTime CreatedAt, bool IsEnded);

    public sealed record Delivery(Guid Id, string Address, string Event, string About, DateTime CreatedAt, DeliveryState State, int Attempts, DateTime? TriedAt, int? Status, string? Error, bool IsEnded);

    public async Task<(IReadOnlyList<Row> Hooks, IReadOnlyList<Delivery> Deliveries)> ReadAsync(Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(AddWebhook.WhyNot(by));
        var scope = records.For(by);
        var hooks = await scope.Rows<Webhook>().AsNoTracking().OrderBy(hook => hook.EndedAt != null).ThenByDescending(hook => hook.CreatedAt).ToListAsync(cancellation);
        var told = await scope.Rows<WebhookDelivery>().AsNoTracking().OrderByDescending(delivery => delivery.CreatedAt).ThenByDescending(delivery => delivery.Id).Take(Deliveries).ToListAsync(cancellation);
        var byId = hooks.ToDictionary(hook => hook.Id);
        return (
            [.. hooks.Select(hook => new Row(hook.Id, hook.Address, hook.Events.Split(';', StringSplitOptions.RemoveEmptyEntries), hook.CreatedAt, hook.EndedAt is not null))],
            [.. told.Select(one => new Delivery(one.Id, byId[one.WebhookId].Address, one.Event, one.About, one.CreatedAt, one.State, one.Attempts, one.TriedAt, one.Status, one.Error, byId[one.WebhookId].EndedAt is not null))]);
    }
}
