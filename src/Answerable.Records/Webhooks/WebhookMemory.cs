using System.Collections.Concurrent;
using System.Text.Json;
using Answerable.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Webhooks;

/// <summary>Which programs a body tells, remembered for some seconds: most bodies tell none, and an act should not ask each time.</summary>
public sealed class WebhookMemory
{
    internal static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    internal ConcurrentDictionary<Guid, (IReadOnlyList<Webhook> Hooks, DateTime At)> Known { get; } = [];

    public void Forget(Guid bodyId) => Known.TryRemove(bodyId, out _);
}

/// <summary>How an act says what other programs are told of it.</summary>
internal static class WebhookTelling
{
    /// <summary>Writes a delivery for each program that wants to hear of it, with what the act writes. Identifiers only, nothing of a person.</summary>
    /// <param name="what">Read where someone hears of it only.</param>
    public static async Task TellAsync(this Scope scope, string happened, IEnumerable<(string About, object What)> what, CancellationToken cancellation)
    {
        if (!WebhookEvents.Keys.Contains(happened))
        {
            return;
        }

        var hooks = (await HooksAsync(scope, cancellation)).Where(hook => hook.Hears(happened)).ToList();
        if (hooks.Count == 0)
        {
            return;
        }

        foreach (var (about, detail) in what)
        {
            foreach (var hook in hooks)
            {
                var id = Guid.CreateVersion7(new DateTimeOffset(scope.Now));
                scope.Add(new WebhookDelivery
                {
                    Id = id,
                    BodyId = scope.Actor.BodyId,
                    WebhookId = hook.Id,
                    Event = happened,
                    About = about,
                    Payload = JsonSerializer.Serialize(new { id, @event = happened, at = scope.Now, about = detail }, JsonSerializerOptions.Web),
                    CreatedAt = scope.Now,
                });
                scope.Later(DeliverWebhook.Job, id.ToString(), id.ToString(), scope.Now);
            }
        }
    }

    private static async Task<IReadOnlyList<Webhook>> HooksAsync(Scope scope, CancellationToken cancellation)
    {
        var memory = scope.Service<WebhookMemory>().Known;
        if (memory.TryGetValue(scope.Actor.BodyId, out var known) && scope.Now - known.At < WebhookMemory.Remembered && scope.Now >= known.At)
        {
            return known.Hooks;
        }

        var hooks = await scope.Rows<Webhook>().AsNoTracking().Where(hook => hook.EndedAt == null).ToListAsync(cancellation);
        memory[scope.Actor.BodyId] = (hooks, scope.Now);
        return hooks;
    }
}
