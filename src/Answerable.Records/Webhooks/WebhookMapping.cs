using Answerable.Domain.Bodies;
using Answerable.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Answerable.Records.Webhooks;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.Property(hook => hook.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(hook => hook.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.HasOne<Body>().WithMany().HasForeignKey(delivery => delivery.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId).OnDelete(DeleteBehavior.Restrict);
        // What was delivered or failed, the newest first.
        builder.HasIndex(delivery => new { delivery.BodyId, delivery.CreatedAt });
    }
}
