using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Findings;
using Answerable.Domain.Plans.Parts;

namespace Answerable.Domain.Plans.Publication;

/// <summary>What the plan's own dates, sums and links contradict and should not be told to the public: the plan's findings at their place, and dates that lie ahead and are told as past.</summary>
internal static partial class PlanGateFindings
{
    /// <summary>A number of two digits behind a day ("4 September, 61 replies") is no year, where it would be one so far ahead.</summary>
    private const int FarOff = 10;

    private static readonly GateOffer s_correct = new(GateAct.Correct);

    public static IEnumerable<GateFinding> Of(PlanContents contents, DateOnly asOf, DateOnly today)
    {
        var byLine = contents.Activities.Where(row => row.SourceLine is not null).GroupBy(row => row.SourceLine!.Value).ToDictionary(rows => rows.Key, rows => rows.First());
        var byNumber = contents.Activities.GroupBy(row => row.Number, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.Ordinal);
        PlanFacts facts = new(contents, today, asOf);
        List<Finding> found = [.. PlanFindings.Of(contents, today, asOf)];
        foreach (var finding in found)
        {
            var row = (finding.Line is { } line ? byLine.GetValueOrDefault(line) : null) ?? (finding.Number is { } number ? byNumber.GetValueOrDefault(number) : null);
            foreach (var one in row is null ? OfPlan(contents, finding) : OfRow(facts, row, finding))
            {
                yield return one;
            }
        }

        foreach (var link in contents.Links.Where(link => link.State is LinkState.Dismissed))
        {
            if (facts.Row(link.ActivityId) is { } row && facts.Row(link.ToId) is null && LinkWords.Stand(contents, row, link))
            {
                yield return new(GateCode.LinkDangling, At(row, ColumnOf(row, link)), link.Words ?? link.ToNumber, $"The link was dismissed and the words still stand: a reader looks for \"{link.ToNumber}\" and does not find it.", s_correct, GateKind.Statement);
            }
        }

        var doubted = found.Where(finding => finding.Code == "completed-not-finished").Select(finding => finding.Line).ToHashSet();
        foreach (var row in contents.Activities.Where(row => row.SourceLine is null || !doubted.Contains(row.SourceLine)))
        {
            foreach (var (column, text) in new[] { ("declared-status", row.DeclaredStatus), ("comment", row.Comment) })
            {
                foreach (var (words, day) in ToldAsPast(text, row.AsOfOn ?? asOf))
                {
                    yield return new(GateCode.FutureInPastTense, At(row, column), words, $"It is told as past, but {PublishedActivities.Say(day)} lies after the day of which it speaks.", s_correct, GateKind.Statement);
                }
            }
        }
    }

    private static IEnumerable<GateFinding> OfPlan(PlanContents contents, Finding finding) =>
        finding.Code != "budget-does-not-add-up" ? [] : contents.Budget.Where(line => line.IsTotal)
            .Select(total => new GateFinding(GateCode.SumDoesNotAddUp, new("budget", total.Position.ToString(CultureInfo.InvariantCulture), "amount"), total.Amount.ToString("N0", CultureInfo.InvariantCulture), finding.Message, s_correct, GateKind.Statement));

    private static IEnumerable<GateFinding> OfRow(PlanFacts facts, Activity row, Finding finding) => finding.Code switch
    {
        "completed-not-finished" => [NotFinished(row, CompletionFindings.NotFinished(facts, row), finding.Message)],
        // Nearly the same words may be two activities; the same words are one.
        "same-activity-twice" when facts.Contents.Activities.Exists(other => other.Position < row.Position && Words(other) == Words(row)) => [new(GateCode.RowTwice, new(PublishedActivities.Key, PublishedActivities.RowKey(row), null), row.Text, finding.Message, new(GateAct.Drop), GateKind.Statement)],
        "link-dangling" or "link-questionable" => facts.Contents.Links.Where(link => link.ActivityId == row.Id && link.State is not LinkState.Dismissed && LinkWords.Stand(facts.Contents, row, link) && finding.Message.Contains($"\"{link.Words ?? link.ToNumber}\"", StringComparison.Ordinal)).Take(1)
            .Select(link => new GateFinding(GateCode.LinkDangling, At(row, ColumnOf(row, link)), link.Words ?? link.ToNumber, finding.Message, s_correct, GateKind.Statement)),
        _ => [],
    };

    /// <summary>At the words that say so, or else at the status.</summary>
    private static GateFinding NotFinished(Activity row, CompletionFindings.Unfinished? unfinished, string message) =>
        unfinished is { IsInComment: true } ? new(GateCode.CompletedNotFinished, At(row, "comment"), unfinished.Words, message, s_correct, GateKind.Statement)
        : new(GateCode.CompletedNotFinished, At(row, row.DeclaredStatus is null ? "status" : "declared-status"), row.DeclaredStatus ?? PublishedActivities.StatusWords(row.Status), message, s_correct, GateKind.Statement);

    private static string Words(Activity row) => string.Join(' ', row.Text.Split([' ', '\n', '.'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static EditionPlace At(Activity row, string column) => new(PublishedActivities.Key, PublishedActivities.RowKey(row), column);

    private static string ColumnOf(Activity row, ActivityLink link) =>
        new[] { ("comment", row.Comment), ("activity", row.Text), ("measure", row.Measure), ("declared-status", row.DeclaredStatus) }
            .FirstOrDefault(field => field.Item2?.Contains(link.Words ?? link.ToNumber, StringComparison.Ordinal) == true).Item1 ?? "links";

    private static IEnumerable<(string Words, DateOnly Day)> ToldAsPast(string? text, DateOnly asOf)
    {
        if (text is null || !Past().IsMatch(text))
        {
            yield break;
        }

        foreach (var found in DateReader.FindAll(text).Where(found => found.Period.FirstOn > asOf && found.Period.FirstOn < asOf.AddYears(FarOff)))
        {
            var start = text.LastIndexOfAny(['.', ';', ',', '\n', '(', '–'], found.Index) + 1;
            if (Past().IsMatch(text[start..found.Index]) && !Ahead().IsMatch(text[start..found.Index]))
            {
                yield return (text[start..(found.Index + found.Length)].Trim(), found.Period.FirstOn);
            }
        }
    }

    [GeneratedRegex("""\b(complete[d]?|delivered|held|launched|published|approved|signed|finished|implemented|introduced|opened|issued|submitted|took place|went live|met|presented|closed|installed|recruited|appointed|trained|established)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Past();

    [GeneratedRegex("""\b(will|shall|to be|due|by|plan(ned|s)?|schedul(ed|e)|expect(ed|s)?|until|before|aim(s|ed|ing)?|target|next|from|propos(ed|al)|for|agreed to|intend(ed|s)?|anticipat(ed|es)|would|can|could|may|should|not|once|when|if|after)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ahead();
}
