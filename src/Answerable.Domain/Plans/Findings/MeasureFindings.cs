using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>Figures that do not belong to the measures beside them, and words that were left to be filled in.</summary>
internal static partial class MeasureFindings
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    public static IEnumerable<Finding> Of(PlanFacts facts) => Figures(facts).Concat(Placeholders(facts, row =>
        [("activity", row.Text), ("measure", row.Measure), ("owner", row.Owner), ("priority", row.Priority), ("comment", row.Comment), ("target", row.Target.Kind == TargetKind.None ? null : row.Target.Text)]));

    /// <summary>Of what the owner writes only.</summary>
    public static IEnumerable<Finding> OfUpdates(PlanFacts facts) => Figures(facts).Concat(Placeholders(facts, row => [("comment", row.Comment)]));

    private static IEnumerable<Finding> Figures(PlanFacts facts)
    {
        var measures = facts.Contents.Measures.ToLookup(measure => measure.ActivityId);
        foreach (var row in facts.Rows)
        {
            List<ActivityMeasure> ofRow = [.. measures[row.Id]];
            var shares = ofRow.Count(measure => Share().IsMatch(measure.Text));
            if (shares > 1 && ofRow.TrueForAll(measure => measure.Actual is null) && Share().Count(row.Comment ?? "") == 1)
            {
                yield return On(row, "several-measures-one-actual", $"It has {Say(shares, "measure", "measures")} with a figure and reports one, {Share().Match(row.Comment!).Value}: say which measure that is, and report the others.");
            }

            if (OtherThreshold(row) is { } other)
            {
                yield return other;
            }
        }
    }

    private static IEnumerable<Finding> Placeholders(PlanFacts facts, Func<Activity, (string What, string? Text)[]> texts)
    {
        foreach (var row in facts.Rows)
        {
            foreach (var (what, text) in texts(row))
            {
                if (text is not null && Placeholder().Match(text) is { Success: true } left)
                {
                    yield return On(row, "placeholder", $"The {what} still says \"{Around(text, left)}\": fill it in before the plan is published.");
                }
            }
        }
    }

    /// <summary>"30% in 20 working days" measured by "44% in 15 working days".</summary>
    private static Finding? OtherThreshold(Activity row)
    {
        var promised = Within().Matches(row.Measure ?? "").Select(Threshold).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var other = promised.Count == 0 ? null : Within().Matches(row.Comment ?? "").FirstOrDefault(match => !promised.Contains(Threshold(match)));
        return other is null ? null : On(row, "actual-against-other-threshold", $"It reports \"{other.Value}\", but no measure of it is in {Threshold(other)}: report against the threshold that was promised ({string.Join(", ", promised)}).");
    }

    private static string Threshold(Match match) => Spaces().Replace($"{match.Groups["count"].Value} {match.Groups["unit"].Value}", " ").TrimEnd('s') + "s";

    /// <summary>The placeholder with the words after it, so that it can be found.</summary>
    private static string Around(string text, Match left)
    {
        var end = Math.Min(text.Length, left.Index + left.Length + 25);
        var words = text[left.Index..end].Split('\n')[0];
        return end == text.Length || !words.Contains(' ', StringComparison.Ordinal) ? words.Trim() : words[..words.LastIndexOf(' ')].Trim();
    }

    [GeneratedRegex("""\d+(\.\d+)?\s?%""", Options, Patience)]
    private static partial Regex Share();

    [GeneratedRegex("""\d+(\.\d+)?\s?% (in|within) (?<count>\d+) (?<unit>((working|business|calendar) )?(day|week|hour|month)s?)\b""", Options, Patience)]
    private static partial Regex Within();

    [GeneratedRegex("""\bTB[ACD]\b|\b(?-i:X)\s+(no\b\.?|number|amount|%)|\b(x{2,}|\?{2,})\b|\bxx[/.-]xx\b|\[(insert|enter|add|name|date|number|amount|to be|tbc)\b[^\]]*\]|\?{3,}|\blorem ipsum\b""", Options, Patience)]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\s+""", Options, Patience)]
    private static partial Regex Spaces();
}
