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

    /// <summary>Rows that share a rare word beyond this many are a form filled in, and not one activity written twice.</summary>
    private const int MostCompared = 100;

    public static IEnumerable<Finding> Of(PlanFacts facts) => SameActivity(facts).Concat(SharedComment(facts));

    /// <summary>
    /// Equal or nearly equal texts at the same time, with another owner or status; a row is compared with the first that fits.
    /// Texts that share four in five of their words share one of their rarest fifth: only such rows are compared, so that a long plan takes no longer than it must.
    /// </summary>
    private static IEnumerable<Finding> SameActivity(PlanFacts facts)
    {
        List<(Activity Row, HashSet<string> Words)> rows = [.. facts.Rows.Select(row => (row, WordsOf(row.Text))).Where(one => one.Item2.Count >= FewestWords)];
        var uses = rows.SelectMany(one => one.Words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, List<(Activity Row, HashSet<string> Words)>> byRareWord = new(StringComparer.Ordinal);
        foreach (var one in rows)
        {
            List<string> rare = [.. one.Words.OrderBy(word => uses[word]).ThenBy(word => word, StringComparer.Ordinal).Take((one.Words.Count / 5) + 1)];
            var found = rare.SelectMany(word => byRareWord.TryGetValue(word, out var others) ? others : [])
                .FirstOrDefault(other => Differ(other.Row, one.Row) is not null && AtTheSameTime(other.Row, one.Row) && AreNearlySame(other.Words, one.Words));
            if (found.Row is not null)
            {
                yield return On(one.Row, "same-activity-twice", $"{Names([found.Row, one.Row])} are the same activity, with {Differ(found.Row, one.Row)}: keep one of them, or say what is different.");
            }

            foreach (var word in rare)
            {
                var others = byRareWord.TryGetValue(word, out var known) ? known : byRareWord[word] = [];
                if (others.Count < MostCompared)
                {
                    others.Add(one);
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
