using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;

namespace Answerable.Domain.Plans.Publication;

/// <summary>A plan as it could be published, with what is marked as not for publication.</summary>
public static class PlanPublication
{
    /// <param name="period">A key of the period, such as "2026-q2".</param>
    /// <param name="decidedOn">The last day on which something was decided about the plan; null for never.</param>
    public static EditionDraft Of(PlanContents contents, string period, Body body, IReadOnlyList<KnownPerson> people, DateOnly today, DateOnly? decidedOn = null)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(body);
        var of = PublicationPeriod.Read(period, contents.Plan);
        var asOf = AsOf(contents, of, today, decidedOn);
        var activities = new PublishedActivities(contents);
        return new()
        {
            Whole = new()
            {
                Publisher = body.Name,
                Title = contents.Plan.Title,
                Period = of.Words,
                AsOfOn = asOf,
                Summary = PlanSummary.Of(contents, of, asOf),
                Texts = [.. Texts(contents)],
                Tables = [activities.Table, .. Recommendations(contents), .. Budget(contents), .. SideTables(contents)],
                Terms = [.. contents.Legend.Select(term => new EditionTerm(term.Code, term.Meaning)), .. contents.Footnotes.Select(note => new EditionTerm(note.Mark, note.Text))],
                Sources = [.. Sources(contents)],
            },
            WithheldColumns = activities.WithheldColumns.ToHashSet(),
            WithheldCells = activities.WithheldCells.ToHashSet(),
            Knowledge = new() { People = people, Glossary = contents.Legend.Select(term => term.Code).Concat(contents.RecommendationSources.Select(source => source.Name)).ToHashSet(StringComparer.Ordinal) },
            Own = [.. of.LastOn is null ? [Unknown(of)] : Enumerable.Empty<GateFinding>(), .. PlanGateFindings.Of(contents, asOf, today)],
        };
    }

    private static GateFinding Unknown(PublicationPeriod period) => new(
        GateCode.PeriodUnknown,
        new(null, null, "period"),
        period.Words,
        "These words name no quarter, month or year: choose the period of which the version speaks, such as 2026-q2, 2026-07 or 2026-27.",
        new(GateAct.Correct),
        GateKind.Statement);

    /// <summary>
    /// The last day of the period where it is over, or the later day of which a row speaks, on which it was completed or something was decided, as the version holds that too;
    /// where the period is not over, the latest such day; or else today. Days that lie ahead of today are none.
    /// </summary>
    private static DateOnly AsOf(PlanContents contents, PublicationPeriod period, DateOnly today, DateOnly? decidedOn)
    {
        var said = contents.Activities.SelectMany(row => new[] { row.AsOfOn, row.CompletedOn }).Append(decidedOn).Where(day => day <= today).Max();
        return period.LastOn is { } last && last <= today ? (said > last ? said.Value : last) : said ?? today;
    }

    private static IEnumerable<EditionText> Texts(PlanContents contents)
    {
        if (!string.IsNullOrWhiteSpace(contents.Plan.Vision))
        {
            yield return new("vision", "Vision", [contents.Plan.Vision]);
        }

        if (contents.Aims.Exists(aim => aim.Text.Length > 0))
        {
            yield return new("aims", "Aims", [.. contents.Aims.Select(aim => $"{aim.Number}. {aim.Text}")]);
        }

        HashSet<string> keys = new(["vision", "aims", "summary", "terms", "title"], StringComparer.Ordinal);
        foreach (var part in contents.Statements.GroupBy(statement => statement.Heading ?? "Introduction", StringComparer.Ordinal))
        {
            var key = PlanKey.Of(part.Key);
            for (var number = 2; !keys.Add(key); number++)
            {
                key = $"{PlanKey.Of(part.Key)}-{number.ToString(CultureInfo.InvariantCulture)}";
            }

            yield return new(key, part.Key, [.. part.Select(statement => statement.Text)]);
        }
    }

    private static IEnumerable<EditionTable> Recommendations(PlanContents contents)
    {
        if (contents.Recommendations.Count == 0)
        {
            return [];
        }

        var sources = contents.RecommendationSources.ToDictionary(one => one.Id, one => one.Name);
        var rows = contents.Activities.ToDictionary(row => row.Id);
        var cited = contents.Cited.ToLookup(one => one.RecommendationId, one => rows[one.ActivityId]);
        var hasTexts = contents.Recommendations.Exists(one => !string.IsNullOrWhiteSpace(one.Text));
        return
        [
            new(
                "recommendations",
                "Recommendations",
                [new("source", "Source"), new("number", "Number"), .. hasTexts ? [new EditionColumn("recommendation", "Recommendation")] : Array.Empty<EditionColumn>(), new("answered-by", "Answered by"), new("state", "State")],
                [
                    .. contents.Recommendations.Select(one => new EditionRow(
                        PlanKey.Of($"{sources[one.SourceId]} {one.Number}"),
                        $"{sources[one.SourceId]} {one.Number}",
                        null,
                        [sources[one.SourceId], one.Number, .. hasTexts ? [one.Text ?? ""] : Array.Empty<string>(), string.Join("; ", cited[one.Id].OrderBy(row => row.Position).Select(PublishedActivities.NameOf)), one.ClosedOn is { } on ? $"Closed on {PublishedActivities.Say(on)}" : "Open"])),
                ]),
        ];
    }

    private static IEnumerable<EditionTable> Budget(PlanContents contents) =>
        contents.Budget.Count == 0 ? [] :
        [
            new(
                "budget",
                "Budget",
                [new("line", "Line"), new("amount", "Amount")],
                [.. contents.Budget.Select(line => new EditionRow(line.Position.ToString(CultureInfo.InvariantCulture), line.Label, null, [line.Label, line.Amount.ToString("N0", CultureInfo.InvariantCulture)]))]),
        ];

    private static IEnumerable<EditionTable> SideTables(PlanContents contents)
    {
        foreach (var table in contents.SideTables)
        {
            if (JsonSerializer.Deserialize<List<List<string>>>(table.Rows) is not [var header, .. var rows])
            {
                continue;
            }

            var section = contents.Sections.Find(section => section.Id == table.SectionId)?.Name;
            var width = rows.Max(row => (int?)row.Count) is { } most && most > header.Count ? most : header.Count;
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"table-{table.Position}"),
                table.Heading ?? section ?? "Table",
                [.. Enumerable.Range(0, width).Select(at => new EditionColumn(string.Create(CultureInfo.InvariantCulture, $"column-{at + 1}"), at < header.Count ? header[at] : ""))],
                [.. rows.Select((row, at) => new EditionRow((at + 1).ToString(CultureInfo.InvariantCulture), row.FirstOrDefault() ?? "", null, [.. Enumerable.Range(0, width).Select(cell => cell < row.Count ? row[cell] : "")]))]);
        }
    }

    private static IEnumerable<string> Sources(PlanContents contents)
    {
        yield return $"The register of the plan \"{contents.Plan.Title}\".";
        if (contents.Activities.Exists(row => row.Comment is not null || row.DeclaredStatus is not null))
        {
            yield return contents.Activities.Max(row => row.AsOfOn) is { } latest
                ? $"Progress as reported by those who answer for each activity, the latest of it as of {PublishedActivities.Say(latest)}."
                : "Progress as reported by those who answer for each activity.";
        }
    }
}
