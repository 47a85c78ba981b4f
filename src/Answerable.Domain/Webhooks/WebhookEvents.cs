using System.Collections.Frozen;

namespace Answerable.Domain.Webhooks;

/// <summary>What another program can be told of: acts by their names in the history.</summary>
public static class WebhookEvents
{
    /// <summary>In the order in which they come up in the life of a case.</summary>
    public static IReadOnlyList<(string Key, string Words)> All { get; } =
    [
        ("case-logged", "A case is logged"),
        ("case-logged-and-closed", "A case is logged, answered and closed at once"),
        ("case-corrected", "The record is corrected"),
        ("case-received-corrected", "The day of receipt is corrected"),
        ("case-assigned", "A case is assigned"),
        ("case-taken", "A case is taken"),
        ("case-acknowledged", "A case is acknowledged"),
        ("information-completed", "All the information has arrived"),
        ("case-progressed", "A case is progressed"),
        ("case-level-set", "The level of a case is set"),
        ("case-extended", "The time is extended"),
        ("case-extension-removed", "An extension is removed"),
        ("case-paused", "The clock is paused"),
        ("case-resumed", "The clock goes on"),
        ("case-pause-taken-back", "A pause is taken back"),
        ("case-escalated", "A case goes on to the next stage"),
        ("case-escalation-refused", "It was asked too late to take a case further"),
        ("case-signposted", "The customer is told where else to turn"),
        ("answer-drafted", "An answer is drafted"),
        ("answer-sent-for-sign-off", "An answer goes for sign-off"),
        ("answer-sent-back", "An answer is sent back"),
        ("answer-approved", "An answer is signed"),
        ("answer-sent", "An answer is sent"),
        ("case-closed", "A case is closed"),
        ("case-withdrawn", "A case is closed without an outcome"),
        ("case-reopened", "A case is reopened"),
    ];

    public static FrozenSet<string> Keys { get; } = All.Select(one => one.Key).ToFrozenSet(StringComparer.Ordinal);
}
