using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Domain.Plans;
using Answerable.Records.Access;
using Answerable.Records.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans;

/// <summary>Tells those who must decide on a closure, and the one who asked for it. Sent after the act is committed.</summary>
internal static class ClosureNotices
{
    public static async Task ProposedAsync(Scope scope, string planKey, Activity row, CancellationToken cancellation)
    {
        var plan = await scope.FindPlanAsync(planKey, cancellation);
        foreach (var approver in (await ApproversAsync(scope, plan, cancellation)).Where(person => person.Id != scope.Actor.PersonId))
        {
            Send(scope, approver, row, "closure-proposed", $"Closure proposed: activity {row.Number} of {plan.Title}",
                $"{scope.Actor.Name} says that activity {row.Number} of {plan.Title} is done and asks for it to be closed.\n\nReason: {row.ClosureReason}\n\nSign in to approve the closure or to send it back.");
        }
    }

    public static async Task SentBackAsync(Scope scope, string planKey, Activity row, Guid? proposedBy, string reason, CancellationToken cancellation)
    {
        var plan = await scope.FindPlanAsync(planKey, cancellation);
        if (await scope.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == proposedBy, cancellation) is { } proposer)
        {
            Send(scope, proposer, row, "closure-sent-back", $"Closure sent back: activity {row.Number} of {plan.Title}",
                $"{scope.Actor.Name} did not close activity {row.Number} of {plan.Title}.\n\nReason: {reason}");
        }
    }

    private static async Task<List<Person>> ApproversAsync(Scope scope, Plan plan, CancellationToken cancellation)
    {
        var today = scope.Today;
        var named = scope.Rows<PlanReaderGrant>().Where(grant => grant.PlanId == plan.Id && (grant.UntilOn == null || grant.UntilOn >= today)).Select(grant => grant.PersonId);
        return await (await scope.HoldersOfAsync(Permission.ApproveClosures, cancellation))
            .Where(person => person.Email != null && (!plan.IsRestricted || named.Contains(person.Id)))
            .ToListAsync(cancellation);
    }

    private static void Send(Scope scope, Person to, Activity row, string about, string subject, string text)
    {
        if (to.Email is { } address)
        {
            scope.Send(new Mail(address, subject, text), $"{about}/{row.Id}/{row.Version + 1}/{to.Id}");
        }
    }
}
