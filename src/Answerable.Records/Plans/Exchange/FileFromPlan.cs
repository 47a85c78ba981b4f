using System.Text.Json;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Puts a plan into the form of our own exports: the same plan always gives the same file.</summary>
public static class FileFromPlan
{
    public static PlanFile Make(PlanContents contents)
    {
        var sections = Places(contents.Sections);
        var sources = Places(contents.RecommendationSources);
        var references = contents.Activities.ToDictionary(row => row.Id, row => row.Reference);
        var imports = contents.Imports.Where(import => !import.IsOwnExport).OrderBy(import => import.Position).ToList();

        return new PlanFile
        {
            Title = contents.Plan.Title,
            PeriodStart = contents.Plan.PeriodStartOn,
            PeriodEnd = contents.Plan.PeriodEndOn,
            Approved = contents.Plan.ApprovedOn,
            Vision = Filled(contents.Plan.Vision),
            LastId = contents.Plan.LastReference,
            Aims = [.. InOrder(contents.Aims).Select(aim => new FileAim(Filled(aim.Number), Filled(aim.Text)))],
            Statements = [.. InOrder(contents.Statements).Select(row => new FileStatement(Filled(row.Heading), Filled(row.Text)))],
            Legend = [.. InOrder(contents.Legend).Select(term => new FileTerm(term.Kind, Filled(term.Code), Filled(term.Meaning)))],
            Budget = [.. InOrder(contents.Budget).Select(line => new FileBudgetLine(Plain(line.Amount), line.IsTotal, Filled(line.Label)))],
            Columns = [.. InOrder(contents.Columns).Select(column => new FileColumn(!column.IsForPublication, Filled(column.Field), Filled(column.Header), Filled(column.Help)))],
            Sections = [.. InOrder(contents.Sections).Select(row => new FileSection(row.Name, !row.IsNamedInSource, row.HoldsAdditions, row.HoldsCarriedForward))],
            Footnotes = [.. InOrder(contents.Footnotes).Select(note => new FileFootnote(
                note.Mark, note.AttachedTo, Filled(note.Text), Filled(note.AttachedName), At(sections, note.SectionId), At(references, note.ActivityId)))],
            Tables = [.. InOrder(contents.SideTables).Select(table => new FileTable(
                JsonSerializer.Deserialize<List<List<string>>>(table.Rows) ?? [], Filled(table.Heading), At(sections, table.SectionId)))],
            RecommendationSources = [.. InOrder(contents.RecommendationSources).Select(source => new FileSource(source.Name, source.IsSupplied))],
            Recommendations = [.. InOrder(contents.Recommendations).Select(row => new FileRecommendation(
                sources[row.SourceId], row.Number, Filled(row.Text), row.ClosedOn, Filled(row.ClosedReason)))],
            Activities = FileFromActivities.Make(contents, sections, references),
            Updates = Updates(contents, references),
            Answers = [.. InOrder(contents.Answers).Select(answer => new FileAnswer(answer.FindingKey, answer.Reason, ToMillisecond(answer.AnsweredAt)))],
            Imports = [.. imports.Select(import => new FileImport(import.FileName, ToMillisecond(import.ImportedAt)))],
            Lines = [.. imports.SelectMany((import, place) => ImportLines.Read(import.Lines).Select(line => Line(line, place + 1)))],
        };
    }

    /// <summary>Databases keep instants to different fractions: files keep the millisecond.</summary>
    public static DateTime ToMillisecond(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>The same number without the zeros that a database may add behind the point.</summary>
    internal static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    internal static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static List<FileUpdate> Updates(PlanContents contents, Dictionary<Guid, int> references)
    {
        var rowsOf = contents.UpdatesOf.ToLookup(of => of.UpdateId);
        return
        [
            .. contents.Updates
                .Select(update => (Update: update, Of: rowsOf[update.Id].OrderBy(of => references[of.ActivityId]).ToList()))
                .OrderBy(pair => ToMillisecond(pair.Update.RecordedAt))
                .ThenBy(pair => pair.Of.Count == 0 ? 0 : references[pair.Of[0].ActivityId])
                .ThenBy(pair => pair.Of.Count == 0 ? 0 : pair.Of[0].Position)
                .ThenBy(pair => pair.Update.Text, StringComparer.Ordinal)
                .Select(pair => new FileUpdate(
                    ToMillisecond(pair.Update.RecordedAt),
                    [.. pair.Of.Select(of => references[of.ActivityId])],
                    pair.Update.Status,
                    Filled(pair.Update.DeclaredStatus),
                    pair.Update.AsOfOn,
                    Filled(pair.Update.Text))),
        ];
    }

    private static FileLine Line(ReadLine line, int import) =>
        new(import, line.Number, line.Kind, line.Confidence, line.Activity, Filled(line.Note), Filled(line.Text));

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> parts)
        where T : PlanPart => parts.OrderBy(part => part.Position);

    private static Dictionary<Guid, int> Places<T>(IEnumerable<T> parts)
        where T : PlanPart => InOrder(parts).Select((part, place) => (part.Id, Place: place + 1)).ToDictionary(pair => pair.Id, pair => pair.Place);

    private static int? At(Dictionary<Guid, int> places, Guid? id) => id is { } known && places.TryGetValue(known, out var place) ? place : null;
}
