using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>Completions that are late, that are none, or that were touched afterwards.</summary>
internal static partial class CompletionFindings
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    public static IEnumerable<Finding> Of(PlanFacts facts)
    {
        var items = facts.Contents.Items.ToLookup(item => item.ActivityId);
        foreach (var row in facts.Rows.Where(row => row.Status is CommitmentStatus.Completed or CommitmentStatus.BusinessAsUsual or CommitmentStatus.ProposedForClosure))
        {
            foreach (var finding in OfRow(facts, row, items[row.Id]))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OfRow(PlanFacts facts, Activity row, IEnumerable<ActivityItem> items)
    {
        if (NotFinished(facts, row) is { } unfinished)
        {
            yield return On(row, "completed-not-finished", $"It is called completed, but {unfinished.Why}: say what is done, and give the rest a status and a date.");
        }
        else if (Late(row, Claim(row), [.. items]) is { } late)
        {
            yield return late;
        }

        if (row.CompletedOn is { } done && Amended(row.Comment, done) is { } amended)
        {
            yield return On(row, "updated-after-completion", $"It was completed on {Say(done)} and changed on {Say(amended)}: reopen it, or record the change as work of its own.");
        }

        List<ActivityItem> unanswered = [.. items.Where(item => item.IsChecklist && string.IsNullOrWhiteSpace(item.Answer) && item.DoneOn is null && !item.IsNotApplicable)];
        if (unanswered.Count > 0)
        {
            yield return On(row, "checklist-not-answered", $"It is called completed, but {Say(unanswered.Count, "item of its list has", "items of its list have")} no answer, beginning with \"{unanswered[0].Name}\": answer each.");
        }
    }

    /// <summary>The words that declare completion, up to the end of their sentence.</summary>
    private static string Claim(Activity row)
    {
        if (row is { Status: CommitmentStatus.ProposedForClosure, ProposedById: not null })
        {
            // What its owner wrote is why it can be closed.
            return row.Comment ?? "";
        }

        var declared = row.DeclaredStatus ?? "";
        var at = declared.Length == 0 || row.Comment is null ? -1 : row.Comment.IndexOf(declared, StringComparison.Ordinal);
        if (at < 0)
        {
            return declared;
        }

        var rest = row.Comment![at..];
        var end = SentenceEnd().Match(rest, Math.Min(declared.Length, rest.Length - 1));
        return end.Success ? rest[..(end.Index + 1)] : rest;
    }

    /// <summary>The words by which a row that is called completed is not.</summary>
    /// <param name="IsInComment">They stand in its comment, and not in its status as reported.</param>
    public sealed record Unfinished(string Words, bool IsInComment, string Why);

    /// <summary>Null where the row is neither called completed nor proposed for closure, or nothing that it says speaks against it.</summary>
    public static Unfinished? NotFinished(PlanFacts facts, Activity row) =>
        row.Status is not (CommitmentStatus.Completed or CommitmentStatus.ProposedForClosure) ? null
        : WhyNotFinished(Claim(row), row.Status is CommitmentStatus.Completed ? row.DeclaredStatus ?? "" : "", facts.SpeaksOf(row))
            ?? (LiesAhead.In(row.Comment, facts.SpeaksOf(row)) is { } sentence ? new(sentence, true, $"its comment says \"{sentence}\"") : null);

    private static Unfinished? WhyNotFinished(string claim, string declared, DateOnly? speaksOf)
    {
        if (GoesOn().Match(claim) is { Success: true } words)
        {
            var isInComment = words.Index >= declared.Length;
            return new(words.Value.Trim(), isInComment, $"its {(isInComment ? "comment" : "status")} also says \"{words.Value.Trim()}\"");
        }

        if (speaksOf is { } day && DateReader.FindAll(claim).FirstOrDefault(found => found.Period.FirstOn > day) is { Length: > 0 } later)
        {
            var date = claim.Substring(later.Index, later.Length);
            return new(date, later.Index >= declared.Length, $"the date given, {date}, is after {Say(day)}, the day of which it speaks");
        }

        return null;
    }

    private static Finding? Late(Activity row, string claim, List<ActivityItem> items)
    {
        if (row.Target.LateFrom(row.AgreedDueOn) is not { } from)
        {
            return null;
        }

        var due = from.AddDays(-1);
        List<ActivityItem> lateParts = [.. items.Where(item => item.DoneOn >= from)];
        if (lateParts.Count > 0)
        {
            return On(row, "completed-late", $"It was due on {Say(due)}; {lateParts.Count} of its {items.Count} parts were finished later, the last on {Say(lateParts.Max(item => item.DoneOn)!.Value)}: report it as completed late.");
        }

        var finished = row.CompletedOn ?? (DateReader.FindAll(claim) is [{ Period: var only }] ? only.FirstOn : null);
        if (finished is { } day)
        {
            var days = row.CompletedOn is null ? "" : $", {Say(row.CompletedOn.Value.DayNumber - due.DayNumber, "day", "days")} late";
            return day >= from ? On(row, "completed-late", $"It was due on {Say(due)} and completed {(row.CompletedOn is null ? "in " + day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "on " + Say(day))}{days}: report it as completed late.") : null;
        }

        var mentioned = DateReader.FindAll(row.Comment).Where(found => found.IsDay && found.Period.FirstOn >= from && Finished().IsMatch(row.Comment![..found.Index])).Select(found => found.Period.FirstOn).ToList();
        return mentioned.Count == 0 ? null : On(row, "completion-day-missing", $"It was due on {Say(due)}, is called completed, and its comment speaks of {Say(mentioned[0])}: enter the day on which it was completed, so that it is known whether it was late.");
    }

    /// <summary>A later day in a sentence that speaks of a change.</summary>
    private static DateOnly? Amended(string? comment, DateOnly done) =>
        comment is null ? null : SentenceEnd().Split(comment).Where(sentence => Change().IsMatch(sentence))
            .SelectMany(sentence => DateReader.FindAll(sentence)).Where(found => found.IsDay && found.Period.FirstOn > done).Select(found => (DateOnly?)found.Period.FirstOn).Max();

    [GeneratedRegex("""\bon-?going\b|\bcontinuing\b|\b(first|initial|early) (phase|stage|part|draft)\b|\bphase[ds]?\b|\b(multi|two|three|four|five|\d)[\s-]year\b|\bexpected\b|\banticipated\b|\bscheduled\b|\bon track\b|\bto follow\b|\b(yet )?to be (completed|finished|finalised|agreed|approved)\b|\bin progress\b|\boutstanding\b""", Options, Patience)]
    private static partial Regex GoesOn();

    /// <summary>What comes before a day on which something was finished: "opened on", "live on", "Report approved".</summary>
    [GeneratedRegex("""\b(\w+ed|live|open|in place|in use|in force|sent|held|met)\s+(on\s+)?$""", Options, Patience)]
    private static partial Regex Finished();

    [GeneratedRegex("""\b(amend|revis|updat|chang|correct|re-?issu|re-?work)\w*\b""", Options, Patience)]
    private static partial Regex Change();

    [GeneratedRegex("""[.;](?=\s|$)|\n""", Options, Patience)]
    private static partial Regex SentenceEnd();
}
