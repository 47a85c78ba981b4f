using Answerable.Domain.Commitments;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Plans;

/// <summary>A target as a sentence, and how late the work is.</summary>
public static class TargetWords
{
    public static string Of(Target target) => target.Kind switch
    {
        TargetKind.None => "No target",
        TargetKind.Date when target.DueOn is { } due => $"due {DateWords.Full(due)}",
        TargetKind.Window when (target.StartOn, target.DueOn) is ({ } start, { } due) => $"{DateWords.Short(start)} to {DateWords.Short(due)}",
        TargetKind.Window when target.DueOn is { } due => $"due by {DateWords.Full(due)}",
        TargetKind.Recurring when target.DueOn is { } due => $"first due {DateWords.Full(due)}, then again",
        TargetKind.Open when target.StartOn is { } start => $"ongoing from {DateWords.Short(start)}",
        TargetKind.Offset when target.DueOn is { } due => $"due {DateWords.Full(due)}",
        _ => target.Text ?? "No target",
    };

    /// <summary>What kind of target the words are, where they alone do not say it.</summary>
    public static string? Kind(Target target) => target.Kind switch
    {
        TargetKind.Event => "when it happens",
        TargetKind.Quantity => target.DueOn is { } due ? $"an amount, by {DateWords.Short(due)}" : "an amount",
        TargetKind.Offset when target.DueOn is null => target.Anchor is { } anchor ? $"counts from {anchor}" : "counts from a day not set yet",
        TargetKind.NotUnderstood => "not read as a date",
        _ => null,
    };

    /// <summary>"late by 12 days", "finished 1 day late", or null where it is not late.</summary>
    public static string? Late(Target target, DateOnly? agreedDueOn, DateOnly? completedOn, bool isUnfinished, DateOnly today)
    {
        if (target.LateFrom(agreedDueOn) is not { } from)
        {
            return null;
        }

        var lastDay = from.AddDays(-1);
        return completedOn >= from ? $"finished {DateWords.Span(lastDay, completedOn.Value)} late"
            : completedOn is null && isUnfinished && today >= from ? $"late by {DateWords.Span(lastDay, today)}"
            : null;
    }
}
