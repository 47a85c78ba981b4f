using Microsoft.AspNetCore.Authorization;

namespace Answerable.Web.Access;

/// <summary>The one place that says who may open what.</summary>
public sealed class Gate(Visit visit) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (visit.Who is { } who)
        {
            foreach (var requirement in context.PendingRequirements)
            {
                if (requirement is SignedInAttribute || (requirement is NeedsAttribute needs && needs.AnyOf.Any(who.Actor.May)))
                {
                    context.Succeed(requirement);
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Stops the start where an endpoint does not say whom it is for.</summary>
    public static void CheckThatEveryEndpointStatesWhomItIsFor(IEnumerable<Endpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var silent = endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizationRequirementData>() is null)
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (silent.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints do not state whom they are for ([Needs], [SignedIn] or [OpenToAll]): {string.Join(", ", silent)}");
        }
    }
}
