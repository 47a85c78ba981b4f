using Answerable.Domain.Access;
using Answerable.Domain.Editions;

namespace Answerable.Web.Pages.Editions;

/// <summary>What a person can do to an edition on a page of its own.</summary>
/// <param name="Then">What happens by it.</param>
/// <param name="Done">What the next page says.</param>
public sealed record EditionActWords(EditionAct Act, string Words, string Then, string Done);

public static class EditionActs
{
    /// <summary>In the order in which they are offered: the next step first.</summary>
    public static IReadOnlyList<EditionActWords> All { get; } =
    [
        new(EditionAct.Approve, "Approve", "You say that it may be published as it stands. No byte of it changes after this.", "It is approved."),
        new(EditionAct.Publish, "Publish now", "Everyone can read it from this moment. It takes the place of the version before it, which stays to be read.", "It is published."),
        new(EditionAct.LiftEmbargo, "Publish now", "You say that what it waited for has happened. Everyone can read it from this moment.", "It is published."),
        new(EditionAct.Embargo, "Keep it back", "It is published by itself at the time, or when someone says that the event has happened. Nobody outside can reach it before.", "It is kept back."),
        new(EditionAct.SendBack, "Send back", "It is not published. Who prepared it is told why and can prepare it again.", "It is sent back, and who prepared it has been told."),
        new(EditionAct.Withdraw, "Withdraw", "It stays to be read, with a warning above it and the reason. To put it right, correct it instead.", "It is withdrawn."),
    ];

    /// <summary>What this person can do to it now.</summary>
    public static IEnumerable<EditionActWords> For(Edition edition, Actor by) => All.Where(act => edition.WhyNot(act.Act, by) is null);
}
