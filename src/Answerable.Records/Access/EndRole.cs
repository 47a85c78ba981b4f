using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Access;

/// <summary>Ends a role on a day, which is the last on which it is held. To end it at once, give the day before.</summary>
public sealed class EndRole(RecordsContext records, ActorOf actors)
{
    public sealed record Input(Guid RoleHeldId, DateOnly UntilOn, string? Reason = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(AddPerson.WhyNot(by));
        var scope = records.For(by);
        var held = await scope.Rows<RoleHeld>().SingleOrDefaultAsync(held => held.Id == input.RoleHeldId, cancellation);
        RefusedException.ThrowIf(WhyNot(input, held));
        held!.UntilOn = input.UntilOn;
        await scope.SaveAsync("role-ended", input.Reason, cancellation);
        actors.Forget(held.PersonId);
    }

    private static Refusal? WhyNot(Input input, RoleHeld? held) =>
        held is null ? new("roles.unknown", "There is no such role in this body")
        : held.UntilOn < input.UntilOn ? new("roles.ends-earlier", "The role ends earlier already; give it anew to make it last longer")
        : null;
}
