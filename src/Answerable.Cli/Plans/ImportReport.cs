using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Answerable.Domain.Imports;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Cli.Plans;

/// <summary>Tells what an import did: to people in sentences, to programs in JSON.</summary>
internal static class ImportReport
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static async Task WriteAsync(ImportOutcome outcome, string plan, bool asJson)
    {
        await Console.Out.WriteLineAsync(asJson ? Json(outcome, plan) : string.Join('\n', Sentences(outcome, plan)));
        if (outcome.Differences.Count > 0 && !outcome.IsWritten)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', Differences(outcome)));
        }
    }

    private static string Json(ImportOutcome outcome, string plan) => JsonSerializer.Serialize(
        new
        {
            plan,
            activities = outcome.Contents.Activities.Count,
            sections = outcome.Sections.Select(section => new { name = section.Name, activities = section.Activities }),
            lines = Enum.GetValues<LineKind>().ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), outcome.CountOf, StringComparer.Ordinal),
            findings = outcome.Findings.Select(finding => new { code = finding.Code, line = finding.Line, number = finding.Number, message = finding.Message }),
        },
        Readable);

    private static IEnumerable<string> Sentences(ImportOutcome outcome, string plan)
    {
        var contents = outcome.Contents;
        var done = outcome.IsWritten ? outcome.IsNew ? "Imported" : "Imported again"
            : outcome.Differences.Count > 0 ? "Compared, nothing written"
            : outcome.IsNew ? "Checked, nothing written" : "Nothing differs, nothing written";
        yield return $"{done}: {contents.Plan.Title} ({plan}), {Count(contents.Activities.Count, "activity", "activities")} in {Count(contents.Sections.Count, "section", "sections")}.";
        foreach (var (name, activities) in outcome.Sections)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{activities,6}  {name}");
        }

        var kinds = Enum.GetValues<LineKind>().Where(kind => outcome.CountOf(kind) > 0).Select(kind => $"{outcome.CountOf(kind)} {Domain.Word.Of(kind).Replace('-', ' ')}");
        yield return $"Lines: {outcome.Lines.Count}: {string.Join(", ", kinds)}.";
        foreach (var line in outcome.Lines.Where(line => line.Kind is LineKind.NotUnderstood))
        {
            yield return $"Not understood, line {line.Number}: {line.Text}";
        }

        yield return outcome.Findings.Count == 0 ? "No findings." : $"{Count(outcome.Findings.Count, "finding", "findings")}:";
        foreach (var finding in outcome.Findings)
        {
            yield return $"  {finding.Code}{(finding.Line is { } line ? $", line {line}" : "")}{(string.IsNullOrEmpty(finding.Number) ? "" : $", {finding.Number}")}: {finding.Message}";
        }
    }

    private static IEnumerable<string> Differences(ImportOutcome outcome)
    {
        yield return $"answerable: the plan \"{outcome.Plan.Title}\" is there already and the file differs in {Count(outcome.Differences.Count, "place", "places")}; nothing was written. Give --replace to overwrite, with --remove-gone to remove what is gone.";
        foreach (var difference in outcome.Differences)
        {
            yield return difference.Kind switch
            {
                DifferenceKind.Added => $"  added    {Row(difference)}",
                DifferenceKind.Gone => $"  gone     {Row(difference)}",
                DifferenceKind.OfPlan => $"  differs  the plan's {difference.Number}",
                _ => $"  changed  {Row(difference)}\n{string.Join('\n', difference.Changes.Select(change => $"             {change.Field}: {Shown(change.Old)} → {Shown(change.New)}"))}",
            };
        }
    }

    private static string Row(PlanDifference difference) => $"{difference.Section} {difference.Number} {Cut(difference.Text)}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "nothing" : $"\"{Cut(text)}\"";

    private static string Cut(string text) => text.Replace('\n', ' ') is { Length: > 80 } line ? line[..79] + "…" : text.Replace('\n', ' ');

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
