using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Plans.Rounds;

/// <summary>A round in words.</summary>
public static class RoundWords
{
    public static string Of(MyUpdates.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var waiting = row.Waiting == 0 ? "all answered" : $"{row.Waiting} of {row.Rows} without an answer";
        return row.SentBack > 0 ? $"{waiting}, {row.SentBack} sent back" : row.Waiting == 0 && row.Unsent > 0 ? $"{waiting}, not sent yet" : waiting;
    }

    public static string NextStep(MyUpdates.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.SentBack > 0 ? "Answer what was sent back" : row.Waiting > 0 ? "Write the updates" : row.Unsent > 0 ? "Send them" : "Look at what you wrote";
    }

    public static string Of(RoundAnswer answer) => answer switch
    {
        RoundAnswer.Written => "Written",
        RoundAnswer.Unchanged => "Unchanged",
        RoundAnswer.NoUpdate => "No update",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static string Of(Movement movement) => movement switch
    {
        Movement.Same => "same as before",
        Movement.New => "new",
        Movement.Started => "started",
        Movement.Slipped => "slipped",
        Movement.Recovered => "recovered",
        Movement.Changed => "changed",
        Movement.ProposedForClosure => "proposed for closure",
        Movement.Finished => "finished",
        Movement.Stopped => "stopped",
        Movement.Reopened => "reopened",
        _ => throw new ArgumentOutOfRangeException(nameof(movement)),
    };

    /// <summary>How much of a whole is done, as a bar beside the words that say the same.</summary>
    public static HtmlString Bar(int written, int unchanged, int waiting)
    {
        var all = Math.Max(1, written + unchanged + waiting);
        var (first, second) = (1000 * written / all, 1000 * unchanged / all);
        return Markup.Of($"""<svg class="round-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="round-bar__waiting" width="1000" height="10"></rect><rect class="round-bar__unchanged" width="{first + second}" height="10"></rect><rect class="round-bar__written" width="{first}" height="10"></rect></svg>""");
    }

    /// <summary>"17 written, 134 unchanged, 23 waiting"; once the round is closed nothing waits any more.</summary>
    public static string Counts(int written, int unchanged, int waiting, bool isOpen = true) =>
        $"{DateWords.Number(written)} written, {DateWords.Number(unchanged)} unchanged, {DateWords.Number(waiting)} {(isOpen ? "waiting" : "without an update")}";
}
