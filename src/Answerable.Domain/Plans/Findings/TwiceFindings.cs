using System.Text.RegularExpressions;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>The same activity, or the same words about it, on several rows.</summary>
internal static partial class TwiceFindings
{
    /// <summary>Shorter sentences ("Due to lack of resources") are said again without being copied.</summary>
    private const int LongSentence = 60;

    private const int FewestWords = 6;

    public static IEnumerable<Finding> Of(PlanFacts facts) => SameActivity(facts).Concat(SharedComment(facts));

    /// <summary>Equal or nearly equal texts at the same time, with another owner or status. A name in capitals or a number that differs makes two activities of them.</summary>
    private static IEnumerable<Finding> SameActivity(PlanFacts facts)
    {
        List<(Activity Row, HashSet<string> Words)> rows = [.. facts.Rows.Select(row => (row, WordsOf(row.Text))).Where(one => one.Item2.Count >= FewestWords).OrderBy(one => one.Item2.Count)];
        for (var one = 0; one < rows.Count; one++)
        {
            for (var other = one + 1; other < rows.Count && rows[other].Words.Count * 4 <= rows[one].Words.Count * 5; other++)
            {
                if (Differ(rows[one].Row, rows[other].Row) is { } how && AtTheSameTime(rows[one].Row, rows[other].Row) && AreNearlySame(rows[one].Words, rows[other].Words))
                {
                    var (first, second) = rows[one].Row.Position < rows[other].Row.Position ? (rows[one].Row, rows[other].Row) : (rows[other].Row, rows[one].Row);
                    yield return On(second, "same-activity-twice", $"{Names([first, second])} are the same activity, with {how}: keep one of them, or say what is different.");
                }
            }
        }
    }

    private static string? Differ(Activity one, Activity other)
    {
        var owners = !string.Equals(one.Owner?.Trim(), other.Owner?.Trim(), StringComparison.OrdinalIgnoreCase);
        return owners && one.Status != other.Status ? "different owners and statuses" : owners ? "different owners" : one.Status != other.Status ? "different statuses" : null;
    }

    private static bool AtTheSameTime(Activity one, Activity other) =>
        !(one.Target.DueOn < other.Target.StartOn || other.Target.DueOn < one.Target.StartOn);

    private static bool AreNearlySame(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared * 5 >= (one.Count + other.Count - shared) * 4
            && !one.Except(other, StringComparer.Ordinal).Concat(other.Except(one, StringComparer.Ordinal)).Any(word => word.Any(char.IsDigit) || word.Skip(1).Any(char.IsUpper));
    }

    /// <summary>Its words in lower case, but for names in capitals.</summary>
    private static HashSet<string> WordsOf(string text) =>
        [.. Words().Matches(text).Select(match => match.Value.Skip(1).Any(char.IsUpper) ? match.Value : string.Create(match.Value.Length, match.Value, static (folded, from) => from.AsSpan().ToLowerInvariant(folded)))];

    /// <summary>A long sentence that stands in several comments that are not the same as a whole: those are one update already.</summary>
    private static IEnumerable<Finding> SharedComment(PlanFacts facts)
    {
        List<(string Sentence, List<Activity> Rows)> shared = [.. facts.Rows.Where(row => row.Comment is { Length: >= LongSentence })
            .SelectMany(row => SentenceEnd().Split(row.Comment!).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length >= LongSentence).Distinct(StringComparer.Ordinal).Select(sentence => (Row: row, Sentence: sentence)))
            .GroupBy(one => one.Sentence, one => one.Row, StringComparer.Ordinal)
            .Where(group => group.Select(row => row.Comment).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => (group.Key, group.ToList()))
            .OrderByDescending(one => one.Item2.Count)];
        for (var at = 0; at < shared.Count; at++)
        {
            // A sentence whose rows share another one already says nothing new.
            if (!shared.Take(at).Any(more => shared[at].Rows.TrueForAll(more.Rows.Contains)))
            {
                yield return On(shared[at].Rows[0], "comment-shared", $"The words \"{Start(shared[at].Sentence)}\" stand on {Names(shared[at].Rows)}: write them once, as one update of all these rows.");
            }
        }
    }

    private static string Start(string sentence) => sentence.Length <= 70 ? sentence : sentence[..sentence.LastIndexOf(' ', 70)] + " …";

    [GeneratedRegex("""[\p{L}\d]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""(?<=[.;!?])\s+|\n""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
