using System.Collections.Frozen;
using static Answerable.Domain.Editions.EditionAct;
using static Answerable.Domain.Editions.EditionState;

namespace Answerable.Domain.Editions;

public enum EditionState
{
    /// <summary>Its content is stored; it waits for someone else to approve it.</summary>
    Prepared,

    /// <summary>Not approved, with the reason. It can be prepared anew.</summary>
    SentBack,
    Approved,

    /// <summary>Approved, and kept back until a time or an event.</summary>
    Embargoed,

    /// <summary>The public reads it.</summary>
    Published,

    /// <summary>The public reads it as the earlier version that it is.</summary>
    Superseded,

    /// <summary>Still to be seen, with the reason why it should not be relied on.</summary>
    Withdrawn,
}

/// <summary>What can be done to an edition.</summary>
public enum EditionAct
{
    PrepareAgain,
    SendBack,
    Approve,

    /// <summary>Keep it back until a time or an event.</summary>
    Embargo,
    Publish,

    /// <summary>Publish what was kept back: a person says that the event has happened.</summary>
    LiftEmbargo,

    /// <summary>Publish what was kept back: its time has come.</summary>
    ReleaseEmbargo,
    Supersede,
    Withdraw,
}

/// <summary>The life of an edition: from which state which act leads where. What does not stand here is refused.</summary>
public static class EditionLife
{
    private static readonly (EditionAct Act, EditionState[] From, EditionState To)[] s_table =
    [
        (PrepareAgain,   [SentBack],                      Prepared),
        (Approve,        [Prepared],                      Approved),
        (SendBack,       [Prepared, Approved, Embargoed], SentBack),
        (Embargo,        [Approved, Embargoed],           Embargoed),
        (Publish,        [Approved],                      Published),
        (LiftEmbargo,    [Embargoed],                     Published),
        (ReleaseEmbargo, [Embargoed],                     Published),
        (Supersede,      [Published],                     Superseded),
        (Withdraw,       [Published, Superseded],         Withdrawn),
    ];

    private static readonly FrozenDictionary<(EditionState, EditionAct), EditionState> s_ways =
        s_table.SelectMany(row => row.From.Select(from => KeyValuePair.Create((from, row.Act), row.To))).ToFrozenDictionary();

    /// <summary>In these states the public may read it.</summary>
    public static readonly IReadOnlyList<EditionState> Public = [Published, Superseded, Withdrawn];

    /// <summary>In these states it waits for somebody.</summary>
    public static readonly IReadOnlyList<EditionState> Waiting = [Prepared, Approved, Embargoed];

    /// <summary>Where the act leads, or null where it is not allowed.</summary>
    public static EditionState? After(EditionState state, EditionAct act) => s_ways.TryGetValue((state, act), out var to) ? to : null;
}
