using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Editions;

/// <summary>What the tests of the published pages prepare, by the operator, through the operations.</summary>
internal static class EditionNode
{
    public const string Period = "2026-q1";

    public static async Task<Guid> PrepareAsync(this WebNode node, string plan, Actor? by = null) =>
        await node.Database.Within<PrepareEdition, Guid>(act => act.RunAsync(new("plan", plan, Period), by ?? node.Operator, TestContext.Current.CancellationToken));

    public static async Task ApproveAndPublishAsync(this WebNode node, Guid edition)
    {
        await node.Database.Within<ApproveEdition>(act => act.RunAsync(new(edition, null), node.Operator, TestContext.Current.CancellationToken));
        await node.Database.Within<PublishEdition>(act => act.RunAsync(new(edition), node.Operator, TestContext.Current.CancellationToken));
    }

    public static async Task<Guid> PublishAsync(this WebNode node, string plan)
    {
        var edition = await node.PrepareAsync(plan);
        await node.ApproveAndPublishAsync(edition);
        return edition;
    }
}
