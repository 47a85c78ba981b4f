using Answerable.Web.Site;

namespace Answerable.Web.Pages.Plans;

/// <summary>The day that was promised first, and how long ago that is.</summary>
public static class AgeWords
{
    public static string? Of(DateOnly? firstDueOn, DateOnly today) =>
        firstDueOn is not { } due ? null
        : due < today ? $"{DateWords.Short(due)}, {DateWords.Span(due, today)} ago"
        : DateWords.Short(due);
}
