using System.Text.Json;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The parts of a plan that are not activities, out of a file of ours.</summary>
internal static class PlanPartsFromFile
{
    /// <summary>What stands on its own.</summary>
    public static void AddTo(PlanContents contents, PlanFile file, DateTime at)
    {
        var plan = contents.Plan;
        plan.PeriodStartOn = file.PeriodStart ?? plan.PeriodStartOn;
        plan.PeriodEndOn = file.PeriodEnd ?? plan.PeriodEndOn;
        plan.ApprovedOn = file.Approved ?? plan.ApprovedOn;
        plan.Vision = PlainText.Fold(file.Vision) ?? plan.Vision;
        Guid Next() => RowId.Next(at);

        contents.Aims.AddRange(file.Aims.Select((aim, place) => new PlanAim
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Number = Line(aim.Number) ?? "", Text = PlainText.Fold(aim.Text) ?? "",
        }));
        contents.Statements.AddRange(file.Statements.Select((row, place) => new PlanStatement
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Heading = Line(row.Heading), Text = PlainText.Fold(row.Text) ?? "",
        }));
        contents.Legend.AddRange(file.Legend.Select((term, place) => new LegendTerm
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Kind = term.Kind, Code = Line(term.Code) ?? "", Meaning = PlainText.Fold(term.Meaning) ?? "",
        }));
        contents.Budget.AddRange(file.Budget.Select((line, place) => new BudgetLine
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Label = Line(line.Label) ?? "", Amount = line.Amount, IsTotal = line.IsTotal,
        }));
        contents.Columns.AddRange(file.Columns.Select((column, place) => new PlanColumn
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1,
            Field = Line(column.Field), Header = Line(column.Header) ?? "", Help = PlainText.Fold(column.Help), IsForPublication = !column.IsWithheld,
        }));
        contents.Sections.AddRange(file.Sections.Select((row, place) => new PlanSection
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Name = Line(row.Name) ?? $"Section {place + 1}",
            IsNamedInSource = !row.IsUnnamed, HoldsAdditions = row.HoldsAdditions, HoldsCarriedForward = row.HoldsCarriedForward,
        }));
        contents.SideTables.AddRange(file.Tables.Select((table, place) => new PlanSideTable
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Heading = Line(table.Heading), SectionId = Section(contents, table.Section),
            Rows = JsonSerializer.Serialize(table.Rows.Select(row => row.Select(PlainText.Storable))),
        }));
        contents.RecommendationSources.AddRange(file.RecommendationSources.Select((source, place) => new RecommendationSource
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Name = Line(source.Name) ?? "", IsSupplied = source.IsSupplied,
        }));
        contents.Recommendations.AddRange(file.Recommendations.Select((row, place) => new Recommendation
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, SourceId = contents.RecommendationSources[row.Source - 1].Id,
            Number = Line(row.Number) ?? "", Text = PlainText.Fold(row.Text), ClosedOn = row.Closed, ClosedReason = PlainText.Fold(row.ClosedReason),
        }));
        contents.Answers.AddRange(file.Answers.Select((answer, place) => new FindingAnswer
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1,
            FindingKey = PlainText.Storable(answer.Finding), Reason = PlainText.Fold(answer.Reason) ?? "", AnsweredAt = FileFromPlan.ToMillisecond(answer.AnsweredAt),
        }));
        var lines = file.Lines.ToLookup(line => line.Import);
        contents.Imports.AddRange(file.Imports.Select((import, place) => new PlanImport
        {
            Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1,
            FileName = PlainText.Storable(import.FileName), ImportedAt = FileFromPlan.ToMillisecond(import.ImportedAt),
            Lines = ImportLines.Write(lines[place + 1].Select(line => new ReadLine(line.Number, line.Kind, line.Text ?? "", line.Activity, line.Confidence, line.Note))),
        }));
    }

    /// <summary>What names activities, once they are there.</summary>
    public static void AddWhatNamesActivities(PlanContents contents, PlanFile file, DateTime at)
    {
        var plan = contents.Plan;
        var rows = contents.Activities.ToDictionary(row => row.Reference, row => row.Id);
        contents.Footnotes.AddRange(file.Footnotes.Select((note, place) => new PlanFootnote
        {
            Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Position = place + 1, Mark = Line(note.Mark) ?? "", Text = PlainText.Fold(note.Text) ?? "",
            AttachedTo = Line(note.AttachedTo) ?? "none", AttachedName = Line(note.AttachedName), SectionId = Section(contents, note.Section),
            ActivityId = note.Activity is { } id && rows.TryGetValue(id, out var known) ? known : null,
        }));
        var places = new Dictionary<int, int>();
        foreach (var update in file.Updates)
        {
            var made = new ProgressUpdate
            {
                Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Text = PlainText.Fold(update.Text), DeclaredStatus = PlainText.Fold(update.DeclaredStatus),
                Status = update.Status, AsOfOn = update.AsOf, RecordedAt = FileFromPlan.ToMillisecond(update.RecordedAt),
            };
            contents.Updates.Add(made);
            contents.UpdatesOf.AddRange(update.Of.Distinct().Where(rows.ContainsKey).Select(id => new ProgressUpdateOf
            {
                Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, UpdateId = made.Id, ActivityId = rows[id],
                Position = places[id] = places.GetValueOrDefault(id) + 1,
            }));
        }
    }

    private static Guid? Section(PlanContents contents, int? place) =>
        place is { } known && known >= 1 && known <= contents.Sections.Count ? contents.Sections[known - 1].Id : null;

    private static string? Line(string? text) => PlainText.FoldToLine(text);
}
