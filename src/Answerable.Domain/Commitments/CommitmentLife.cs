using System.Collections.Frozen;
using static Answerable.Domain.Commitments.CommitmentAct;
using static Answerable.Domain.Commitments.CommitmentStatus;

namespace Answerable.Domain.Commitments;

/// <summary>What a person can do to a commitment.</summary>
public enum CommitmentAct
{
    /// <summary>Say how far it has come.</summary>
    Report,

    /// <summary>Say that it is done and ask for it to be closed.</summary>
    ProposeClosure,
    ApproveClosure,

    /// <summary>Refuse a proposed closure, with the reason.</summary>
    SendBack,

    /// <summary>Put it to sleep until something happens.</summary>
    Hibernate,
    Wake,

    /// <summary>It has become business as usual and leaves the plan.</summary>
    HandOver,
    MarkDuplicate,
    Defer,
    Discontinue,
    Reopen,

    /// <summary>Take it on in the plan of the next year; here it stays as it is.</summary>
    CarryForward,
}

/// <summary>The life of a commitment: from which status which act leads where. What does not stand here is refused.</summary>
public static class CommitmentLife
{
    /// <summary>An act leads to one status, to what the owner reports, back to the status before, or leaves it as it is.</summary>
    private enum Way
    {
        To,
        AsReported,
        Back,
        Stay,
    }

    private static readonly CommitmentStatus[] s_open = [Unstated, NotStarted, OnTarget, Slippage, Exceeded];

    private static readonly CommitmentStatus[] s_closed = [Completed, BusinessAsUsual, Duplicate, Deferred, Discontinued];

    private static readonly (CommitmentAct Act, CommitmentStatus[] From, Way Way, CommitmentStatus To)[] s_table =
    [
        (Report,         s_open,                              Way.AsReported, Unstated),
        (ProposeClosure, s_open,                              Way.To,         ProposedForClosure),
        (ApproveClosure, [ProposedForClosure],                Way.To,         Completed),
        (SendBack,       [ProposedForClosure],                Way.Back,       OnTarget),
        (Hibernate,      s_open,                              Way.To,         Hibernated),
        (Wake,           [Hibernated],                        Way.Back,       OnTarget),
        (HandOver,       [.. s_open, Completed],              Way.To,         BusinessAsUsual),
        (MarkDuplicate,  [.. s_open, Hibernated, Deferred],   Way.To,         Duplicate),
        (Defer,          [.. s_open, Hibernated],             Way.To,         Deferred),
        (Discontinue,    [.. s_open, Hibernated, Deferred],   Way.To,         Discontinued),
        (Reopen,         s_closed,                            Way.Back,       OnTarget),
        (CarryForward,   [.. s_open, Hibernated, Deferred],   Way.Stay,       Unstated),
    ];

    private static readonly FrozenDictionary<(CommitmentStatus, CommitmentAct), (Way Way, CommitmentStatus To)> s_ways =
        s_table.SelectMany(row => row.From.Select(from => KeyValuePair.Create((from, row.Act), (row.Way, row.To)))).ToFrozenDictionary();

    public static bool IsOpen(CommitmentStatus status) => Array.IndexOf(s_open, status) >= 0;

    public static bool IsClosed(CommitmentStatus status) => Array.IndexOf(s_closed, status) >= 0;

    /// <summary>What an owner can report: everything short of closing.</summary>
    public static bool CanBeReported(CommitmentStatus status) => status is NotStarted or OnTarget or Slippage or Exceeded;

    public static bool Allows(CommitmentStatus status, CommitmentAct act) => s_ways.ContainsKey((status, act));

    /// <summary>Where the act leads, or null where it is not allowed.</summary>
    /// <param name="before">The status that waking, sending back and reopening return to; on target where none is known.</param>
    /// <param name="reported">What the owner reports.</param>
    public static CommitmentStatus? After(CommitmentStatus status, CommitmentAct act, CommitmentStatus? before = null, CommitmentStatus? reported = null)
    {
        if (!s_ways.TryGetValue((status, act), out var way))
        {
            return null;
        }

        return way.Way switch
        {
            Way.AsReported => reported is { } said && CanBeReported(said) ? said : null,
            Way.Back => before is { } was && IsOpen(was) ? was : way.To,
            Way.Stay => status,
            _ => way.To,
        };
    }
}
