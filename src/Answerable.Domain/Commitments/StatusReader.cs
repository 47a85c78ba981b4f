using System.Globalization;
using System.Runtime.InteropServices;

namespace Answerable.Domain.Commitments;

/// <summary>What a text says about how far a commitment has come.</summary>
/// <param name="Declared">The words that say it, as they stand in the text; null where none do.</param>
/// <param name="CompletedOn">The one day on which it says it was completed or closed, or null.</param>
public sealed record StatusReading(string? Declared, CommitmentStatus Status, DateOnly? CompletedOn);

/// <summary>
/// Reads the canonical status out of a status cell, or out of the prose of a progress report.
/// A statement does not count where it is denied ("not completed due to"), wished for ("will be closed once"), conditional
/// ("once the first areas are completed") or said of a part only ("the form is complete"). Where prose makes several that count,
/// the one that says most about the commitment's life decides: duplicate, then proposed for closure, hibernated, discontinued,
/// deferred, business as usual, completed; among the others the last one.
/// </summary>
public static class StatusReader
{
    /// <summary>"Completed." so close before the deciding words belongs to them ("Completed. On … agreed to defer").</summary>
    private const int Near = 40;

    private static readonly CommitmentStatus[] s_strongestFirst =
    [
        CommitmentStatus.Duplicate, CommitmentStatus.ProposedForClosure, CommitmentStatus.Hibernated, CommitmentStatus.Discontinued,
        CommitmentStatus.Deferred, CommitmentStatus.BusinessAsUsual, CommitmentStatus.Completed,
    ];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Statement(CommitmentStatus Status, int First, int Last);

    /// <summary>A cell that holds a status and little else ("slippage", "Completed: February 2022"). What it says first decides, but for what it was closed as ("Closed - merged with 5.2").</summary>
    public static StatusReading ReadCell(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, CommitmentStatus.Unstated, null);
        }

        if (StatusVocabulary.Letters.TryGetValue(text.Trim(), out var letter))
        {
            return new(text, letter, null);
        }

        var words = StatusWords.Of(text);
        var said = Statements(text, words, StatusReach.Cell);
        if (said.Count == 0)
        {
            return new(text, CommitmentStatus.Unstated, null);
        }

        var decides = said[0];
        if (decides.Status == CommitmentStatus.Completed && said.Exists(one => one.Status == CommitmentStatus.Duplicate))
        {
            decides = said.Find(one => one.Status == CommitmentStatus.Duplicate);
        }

        return new(text, decides.Status, DayOf(text, words, said, decides));
    }

    /// <summary>A progress text in which a status may be said anywhere ("… Recommended for closure.").</summary>
    public static StatusReading ReadProse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, CommitmentStatus.Unstated, null);
        }

        var words = StatusWords.Of(text);
        var said = Statements(text, words, StatusReach.OfItself);
        if (said.Count == 0)
        {
            return new(null, CommitmentStatus.Unstated, null);
        }

        var strongest = s_strongestFirst.FirstOrDefault(status => said.Exists(one => one.Status == status));
        var decides = strongest == CommitmentStatus.Unstated ? said[^1] : said.FindLast(one => one.Status == strongest);
        var from = said.Where(one => one.Status == CommitmentStatus.Completed && words[one.First].StartsSentence && IsAsClosed(decides) && words[decides.First].Index - words[one.Last].End is >= 0 and <= Near).Append(decides).First();
        return new(text[words[WithSubject(words, from.First)].Index..words[WithObject(words, decides)].End], decides.Status, DayOf(text, words, said, decides));
    }

    /// <summary>"Action complete" and "this action will hibernate" are said of the action: the words that say so belong to the status.</summary>
    private static int WithSubject(List<StatusWord> words, int first)
    {
        var from = first;
        while (from > 0 && !words[from].StartsSentence && !words[from].FollowsDash && (StatusVocabulary.Subjects.Contains(words[from - 1].Lower) || StatusVocabulary.Links.Contains(words[from - 1].Lower) || words[from - 1].Lower is "will" or "the"))
        {
            from--;
        }

        while (from < first && words[from].Lower is "so" or "and" or "the" && from + 1 <= first)
        {
            from++;
        }

        return from;
    }

    /// <summary>"Duplicate of 3.6" with its number.</summary>
    private static int WithObject(List<StatusWord> words, Statement decides) =>
        decides.Status == CommitmentStatus.Duplicate && decides.Last + 1 < words.Count && !words[decides.Last + 1].StartsSentence && words[decides.Last + 1].Lower.Any(char.IsDigit) ? decides.Last + 1 : decides.Last;

    private static bool IsAsClosed(Statement one) => one.Status is CommitmentStatus.Deferred or CommitmentStatus.Discontinued or CommitmentStatus.Duplicate;

    private static List<Statement> Statements(string text, List<StatusWord> words, StatusReach reach)
    {
        List<Statement> said = [];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var phrase in StatusVocabulary.StartingWith(words[at].Lower))
            {
                if (Stands(words, at, phrase.Words))
                {
                    if (Judge(text, words, at, phrase, reach) is { } status)
                    {
                        said.Add(new(status, at, at + phrase.Words.Length - 1));
                    }

                    at += phrase.Words.Length - 1;
                    break;
                }
            }
        }

        return said;
    }

    private static bool Stands(List<StatusWord> words, int at, string[] phrase)
    {
        for (var next = 0; next < phrase.Length; next++)
        {
            if (at + next >= words.Count || !string.Equals(words[at + next].Lower, phrase[next], StringComparison.Ordinal) || (next > 0 && words[at + next].StartsSentence))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The status that the phrase says here, or null where it does not count.</summary>
    private static CommitmentStatus? Judge(string text, List<StatusWord> words, int at, StatusPhrase phrase, StatusReach reach)
    {
        var start = at;
        while (start > 0 && !words[start].StartsSentence)
        {
            start--;
        }

        if (phrase.Status == CommitmentStatus.Completed && IsInPart(text, words, at))
        {
            return CommitmentStatus.OnTarget;
        }

        // A decision about the action's life counts when it is made, even where it takes effect later ("this action will be hibernated until …").
        var isDecision = phrase.Status is CommitmentStatus.Hibernated or CommitmentStatus.ProposedForClosure or CommitmentStatus.Duplicate;
        for (var before = at - 1; before >= start; before--)
        {
            var word = words[before].Lower;
            if ((at - before <= 4 && StatusVocabulary.Denials.Contains(word))
                || (!isDecision && at - before <= 4 && StatusVocabulary.Future.Contains(word) && !IsMonth(words, before))
                || (!isDecision && StatusVocabulary.Conditions.Contains(word)))
            {
                return null;
            }
        }

        // A whole sentence of a status word ("Delayed.") is a status in prose too.
        var isSentence = start == at && (at + phrase.Words.Length == words.Count || words[at + phrase.Words.Length].StartsSentence);
        var counts = isSentence || reach == StatusReach.Cell || phrase.Reach == StatusReach.Anywhere || (phrase.Reach == StatusReach.OfItself && SpeaksOfItself(text, words, at, start, at + phrase.Words.Length));
        return counts ? phrase.Status : null;
    }

    /// <summary>"May" beside a number is the month.</summary>
    private static bool IsMonth(List<StatusWord> words, int at) =>
        (at > 0 && char.IsDigit(words[at - 1].Lower[0])) || (at + 1 < words.Count && char.IsDigit(words[at + 1].Lower[0]));

    /// <summary>"85% complete", "partly completed".</summary>
    private static bool IsInPart(string text, List<StatusWord> words, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = words[at - 1];
        return StatusVocabulary.Partly.Contains(before.Lower)
            || (text.AsSpan(before.End, words[at].Index - before.End).Contains('%') && decimal.TryParse(before.Lower, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share < 100);
    }

    private static bool SpeaksOfItself(string text, List<StatusWord> words, int at, int start, int next)
    {
        if (at == start || words[at].FollowsDash)
        {
            return true;
        }

        var before = at - 1;
        while (before > start && StatusVocabulary.Links.Contains(words[before].Lower))
        {
            before--;
        }

        // "this action is complete", "so closed"; not "work on this is complete for the first form".
        if (StatusVocabulary.Subjects.Contains(words[before].Lower) && (before == at - 1 || before <= start + 2))
        {
            return true;
        }

        // A short first sentence that ends with it or with its day: "External survey completed in May."
        var isFirstSentence = start == 0;
        var endsSentence = next == words.Count || words[next].StartsSentence || DateReader.FindAll(text[words[next].Index..]) is [{ Index: 0 }, ..];
        return isFirstSentence && endsSentence && at - start <= 3;
    }

    /// <summary>"Completed. 6 May 2020 – …": the entry bears its day.</summary>
    private static bool IsStamp(string tail, PeriodFound day) =>
        tail.AsSpan(0, day.Index).Trim() is "." && tail.AsSpan(day.End).TrimStart() is ['–' or '—' or '-' or ':', ..];

    /// <summary>The day that follows the words of completion; where several parts have several days, none of them is the one.</summary>
    private static DateOnly? DayOf(string text, List<StatusWord> words, List<Statement> said, Statement decides)
    {
        if (decides.Status is not (CommitmentStatus.Completed or CommitmentStatus.BusinessAsUsual or CommitmentStatus.Duplicate or CommitmentStatus.ProposedForClosure or CommitmentStatus.Discontinued))
        {
            return null;
        }

        HashSet<DateOnly> days = [];
        foreach (var one in said.Where(one => one.Status == CommitmentStatus.Completed || one == decides))
        {
            var tail = text[words[one.Last].End..];
            if (DateReader.FindAll(tail[..Math.Min(40, tail.Length)]) is [{ IsDay: true } day, ..] && (tail.AsSpan(0, day.Index).Trim(" :–—-,(") is "" or "on" or "by" || IsStamp(tail, day)))
            {
                days.Add(day.Period.FirstOn);
            }
        }

        return days.Count == 1 ? days.First() : null;
    }
}
