using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Bodies;
using Answerable.Records.Cases;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

/// <summary>What the tests of the case pages prepare: complaints on record, on Monday 2 March 2026.</summary>
internal static class CaseNode
{
    public const string Procedure = "model-complaints";

    private static readonly DateOnly Today = new(2026, 3, 2);

    public static Actor As(this WebNode node, string role) =>
        node.Operator with { PersonId = node.People[role], Name = $"The {node.Roles[role].Name}" };

    /// <param name="handler">The role of who is responsible; null for nobody.</param>
    /// <returns>The reference.</returns>
    public static async Task<string> LogCaseAsync(this WebNode node, string subject = "The bin was not emptied", string? handler = "complaints-handler", string name = "Ann Other")
    {
        var intake = new CaseIntake
        {
            ReceivedOn = Today,
            Channel = CaseChannel.Telephone,
            Subject = subject,
            NatureKey = "quality",
            ServiceId = await node.AddServiceAsync(),
            HandlerId = handler is null ? null : node.People[handler],
            Customer = new(Asked.Given, name, Asked.Given, "ann@example.org", null, "4 Mill Lane\nAnytown"),
        };
        return await node.Database.Within<LogCase, string>(log => log.RunAsync(new(Procedure, intake), node.Operator, Cancellation));
    }

    /// <summary>At the investigation, acknowledged, with one point that is decided.</summary>
    public static async Task<string> InvestigateAsync(this WebNode node, string subject)
    {
        var at = new CaseAddress(await node.LogCaseAsync(subject));
        var handler = node.As("complaints-handler");
        await node.Database.Within<EscalateCase>(act => act.RunAsync(new(at, "The customer asks for it", Today), handler, Cancellation));
        await node.Database.Within<AcknowledgeCase>(act => act.RunAsync(new(at, Today), handler, Cancellation));
        await node.Database.Within<AddPoint>(act => act.RunAsync(new(at, "The lorry drove past"), handler, Cancellation));
        await node.Database.Within<DecidePoint>(act => act.RunAsync(new(at, 1, "upheld", "The route was wrong"), handler, Cancellation));
        return at.Reference;
    }

    public static Task<Guid> AddServiceAsync(this WebNode node, string? name = null)
    {
        var key = $"s{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        return node.Database.Within<AddUnit, Guid>(add => add.RunAsync(new(key, name ?? $"Service {key}"), node.Operator, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
