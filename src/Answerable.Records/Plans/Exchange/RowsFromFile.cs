using System.Text.Json;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Fills activities and their parts from rows of a file of ours. Recommendations that are cited and not listed are added.</summary>
internal sealed class RowsFromFile(PlanContents contents, DateTime at)
{
    private Dictionary<int, Guid> rows = contents.Activities.ToDictionary(row => row.Reference, row => row.Id);

    /// <summary>Rows were added to the plan since: they can be pointed at.</summary>
    public void Learn() => rows = contents.Activities.ToDictionary(row => row.Reference, row => row.Id);

    public void Fill(Activity made, FileActivity row)
    {
        FillFields(made, row);
        AddParts(made, row);
    }

    public void FillFields(Activity made, FileActivity row)
    {
        made.Group = Line(row.Group);
        made.Number = Line(row.Number) ?? "";
        made.Text = PlainText.Fold(row.Activity) ?? made.Text;
        made.Type = Line(row.Type);
        made.Frequency = Line(row.Frequency);
        made.Target = new Target
        {
            Kind = row.TargetKind, Text = PlainText.Fold(row.Target), StartOn = row.Start, DueOn = row.End, Quantity = row.Quantity, Offset = Line(row.Offset), Anchor = Line(row.Anchor),
        };
        made.Aims = row.Aims.Count == 0 ? "" : $";{string.Join(';', row.Aims.Select(Line).Where(aim => aim is not null))};";
        made.Priority = Line(row.Priority);
        made.Owner = PlainText.Fold(row.Owner);
        made.Measure = PlainText.Fold(row.Measure);
        made.DeclaredStatus = PlainText.Fold(row.DeclaredStatus);
        made.Status = row.Status;
        made.StatusBefore = row.StatusBefore;
        made.AsOfOn = row.AsOf;
        made.Comment = PlainText.Fold(row.Comment);
        made.CompletedOn = row.Completed;
        made.OriginalDueOn = row.OriginalDue;
        made.AgreedDueOn = row.AgreedDue;
        made.AgreedBy = Line(row.AgreedBy);
        made.ClosureReason = PlainText.Fold(row.ClosureReason);
        made.ClosureEvidence = PlainText.Fold(row.ClosureEvidence);
        made.NeedsEvidence = row.NeedsEvidence;
        made.WakeCondition = PlainText.Fold(row.WakeCondition);
        made.WakeOn = row.WakeOn;
        made.DuplicateOfId = row.DuplicateOf is { } original && rows.TryGetValue(original, out var known) && known != made.Id ? known : null;
        made.CarriedFrom = Line(row.CarriedFrom);
        made.Displaced = PlainText.Fold(row.Displaced);
        made.Withheld = Line(row.Withheld) ?? "";
        made.SourceLine = row.SourceLine;
        made.SourceCells = row.SourceCells is { } cells ? PlainText.Storable(JsonSerializer.Serialize(cells)) : null;
    }

    public void AddParts(Activity made, FileActivity row)
    {
        contents.Owners.AddRange(row.Owners.Select((part, place) => new ActivityOwner
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1, Name = Line(part.Name) ?? "", IsDelegate = part.IsDelegate,
        }));
        contents.Measures.AddRange(row.Measures.Select((part, place) => new ActivityMeasure
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1,
            Text = PlainText.Fold(part.Text) ?? "", Code = Line(part.Code), Actual = PlainText.Fold(part.Actual),
        }));
        contents.Items.AddRange(row.Items.Select((part, place) => new ActivityItem
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1, IsChecklist = part.IsChecklist,
            Name = PlainText.Fold(part.Name) ?? "", Answer = PlainText.Fold(part.Answer), DoneOn = part.Done, IsNotApplicable = part.IsNotApplicable,
        }));
        contents.Links.AddRange(row.Links.Select((part, place) => new ActivityLink
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1, Kind = part.Kind, State = part.State,
            ToNumber = Line(part.Number) ?? "", Words = PlainText.Fold(part.Words), ToId = part.To is { } to && rows.TryGetValue(to, out var known) ? known : null,
        }));
        contents.Documents.AddRange(row.Documents.Select((part, place) => new ActivityDocument
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1,
            Reference = Line(part.Reference) ?? "", IsForPublication = !part.IsWithheld,
        }));
        contents.Cited.AddRange(row.Recommendations.Select((part, place) => new ActivityRecommendation
        {
            Id = Next(), BodyId = made.BodyId, PlanId = made.PlanId, ActivityId = made.Id, Position = place + 1,
            RecommendationId = Recommendation(Line(part.Source) ?? "", Line(part.Number) ?? "").Id, Words = PlainText.Fold(part.Words),
        }));
    }

    private Recommendation Recommendation(string sourceName, string number)
    {
        var plan = contents.Plan;
        var source = contents.RecommendationSources.Find(row => row.Name == sourceName);
        if (source is null)
        {
            source = new RecommendationSource { Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = contents.RecommendationSources.Count + 1, Name = sourceName };
            contents.RecommendationSources.Add(source);
        }

        var found = contents.Recommendations.Find(row => row.SourceId == source.Id && row.Number == number);
        if (found is null)
        {
            found = new Recommendation { Id = Next(), BodyId = plan.BodyId, PlanId = plan.Id, Position = contents.Recommendations.Count + 1, SourceId = source.Id, Number = number };
            contents.Recommendations.Add(found);
        }

        return found;
    }

    private Guid Next() => RowId.Next(at);

    private static string? Line(string? text) => PlainText.FoldToLine(text);
}
