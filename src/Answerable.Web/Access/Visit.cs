using Answerable.Domain.Access;

namespace Answerable.Web.Access;

/// <summary>The request's person, or nobody. Pages take the <see cref="Actor"/> itself; the layout takes this.</summary>
public sealed class Visit
{
    public Presence? Presence { get; set; }

    public Actor Actor => Presence?.Actor ?? throw new InvalidOperationException("Nobody is signed in: the page states that it is open to all, and asks for the actor.");

    public bool May(Permission permission) => Presence is not null && Presence.Actor.May(permission);
}

/// <summary>Someone who is signed in, and what every page shows of them and of their body.</summary>
public sealed record Presence(Actor Actor, Guid AccountId, string SecurityStamp, string BodyKey, string BodyName, string Colour);
