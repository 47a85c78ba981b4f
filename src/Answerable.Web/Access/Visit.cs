using Answerable.Domain.Access;
using Answerable.Records.Access;

namespace Answerable.Web.Access;

/// <summary>The request's person, or nobody. Pages take the <see cref="Actor"/> itself; the layout takes this.</summary>
public sealed class Visit
{
    public FoundActor? Who { get; set; }

    public Actor Actor => Who?.Actor ?? throw new InvalidOperationException("Nobody is signed in: the page states that it is open to all, and asks for the actor.");

    public bool May(Permission permission) => Who is not null && Who.Actor.May(permission);
}
