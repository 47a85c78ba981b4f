using Answerable.Domain.Access;
using Answerable.Domain.Webhooks;

namespace Answerable.Records.Webhooks;

/// <summary>Another program is told of what happens from now on. The secret that it checks signatures with is given back once and cannot be shown again.</summary>
public sealed class AddWebhook(RecordsContext records, RecordsSettings settings, WebhookSecrets secrets, WebhookMemory memory)
{
    public sealed record Input(string Address, IReadOnlyCollection<string> Events);

    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var events = WebhookEvents.All.Select(one => one.Key).Where(input.Events.Contains).ToList();
        RefusedException.ThrowIf(
            WhyNot(by)
            ?? Webhook.WhyNotAddress(input.Address, settings.AllowsPrivateWebhooks)
            ?? (events.Count == 0 ? new("webhook.events", "Choose what it is told of") : null));
        var scope = records.For(by);
        var secret = Webhook.NewSecret();
        scope.Add(new Webhook
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(scope.Now)),
            BodyId = by.BodyId,
            Address = input.Address,
            Events = $";{string.Join(';', events)};",
            SealedSecret = secrets.Seal(secret),
            CreatedAt = scope.Now,
        });
        await scope.SaveAsync("webhook-added", null, cancellation);
        memory.Forget(by.BodyId);
        return secret;
    }

    internal static Refusal? WhyNot(Actor by) => by.May(Permission.ManageBody) ? null : new("webhook.permission", "Only those who manage the body can do this.");
}
