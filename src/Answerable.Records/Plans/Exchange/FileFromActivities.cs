using System.Text.Json;
using Answerable.Domain.Plans;
using static Answerable.Records.Plans.Exchange.FileFromPlan;

namespace Answerable.Records.Plans.Exchange;

internal static class FileFromActivities
{
    public static List<FileActivity> Make(PlanContents contents, Dictionary<Guid, int> sections, Dictionary<Guid, int> references)
    {
        var owners = contents.Owners.ToLookup(part => part.ActivityId);
        var measures = contents.Measures.ToLookup(part => part.ActivityId);
        var items = contents.Items.ToLookup(part => part.ActivityId);
        var links = contents.Links.ToLookup(part => part.ActivityId);
        var documents = contents.Documents.ToLookup(part => part.ActivityId);
        var cited = contents.Cited.ToLookup(part => part.ActivityId);
        var recommendations = contents.Recommendations.ToDictionary(row => row.Id);
        var sources = contents.RecommendationSources.ToDictionary(row => row.Id, row => row.Name);

        FileCited Cited(ActivityRecommendation part) =>
            new(sources[recommendations[part.RecommendationId].SourceId], recommendations[part.RecommendationId].Number, Filled(part.Words));

        return
        [
            .. contents.Activities.OrderBy(row => sections[row.SectionId]).ThenBy(row => row.Position).Select(row => Fields(row, sections, references, made: new FileActivity
            {
                Owners = [.. InOrder(owners[row.Id]).Select(part => new FileOwner(part.Name, part.IsDelegate))],
                Measures = [.. InOrder(measures[row.Id]).Select(part => new FileMeasure(part.Text, Filled(part.Code), Filled(part.Actual)))],
                Items = [.. InOrder(items[row.Id]).Select(part => new FileItem(part.Name, part.IsChecklist, part.IsNotApplicable, Filled(part.Answer), part.DoneOn))],
                Links = [.. InOrder(links[row.Id]).Select(part => new FileLink(
                    part.Kind, part.State, part.ToNumber, Filled(part.Words), part.ToId is { } to && references.TryGetValue(to, out var known) ? known : null))],
                Documents = [.. InOrder(documents[row.Id]).Select(part => new FileDocument(part.Reference, !part.IsForPublication))],
                Recommendations = [.. InOrder(cited[row.Id]).Select(Cited)],
            })),
        ];
    }

    private static FileActivity Fields(Activity row, Dictionary<Guid, int> sections, Dictionary<Guid, int> references, FileActivity made)
    {
        made.Id = row.Reference;
        made.Section = sections[row.SectionId];
        made.Group = Filled(row.Group);
        made.Number = Filled(row.Number);
        made.Activity = row.Text;
        made.Type = Filled(row.Type);
        made.Frequency = Filled(row.Frequency);
        made.TargetKind = row.Target.Kind;
        made.Target = Filled(row.Target.Text);
        made.Start = row.Target.StartOn;
        made.End = row.Target.DueOn;
        made.Quantity = row.Target.Quantity is { } quantity ? Plain(quantity) : null;
        made.Offset = Filled(row.Target.Offset);
        made.Anchor = Filled(row.Target.Anchor);
        made.Aims = [.. row.Aims.Split(';', StringSplitOptions.RemoveEmptyEntries)];
        made.Priority = Filled(row.Priority);
        made.Owner = Filled(row.Owner);
        made.Measure = Filled(row.Measure);
        made.DeclaredStatus = Filled(row.DeclaredStatus);
        made.Status = row.Status;
        made.StatusBefore = row.StatusBefore;
        made.AsOf = row.AsOfOn;
        made.Comment = Filled(row.Comment);
        made.Completed = row.CompletedOn;
        made.OriginalDue = row.OriginalDueOn;
        made.AgreedDue = row.AgreedDueOn;
        made.AgreedBy = Filled(row.AgreedBy);
        made.ClosureReason = Filled(row.ClosureReason);
        made.ClosureEvidence = Filled(row.ClosureEvidence);
        made.NeedsEvidence = row.NeedsEvidence;
        made.WakeCondition = Filled(row.WakeCondition);
        made.WakeOn = row.WakeOn;
        made.DuplicateOf = row.DuplicateOfId is { } original && references.TryGetValue(original, out var known) ? known : null;
        made.CarriedFrom = Filled(row.CarriedFrom);
        made.Displaced = Filled(row.Displaced);
        made.Withheld = Filled(row.Withheld);
        made.SourceLine = row.SourceLine;
        made.SourceCells = row.SourceCells is null ? null : JsonSerializer.Deserialize<JsonElement>(row.SourceCells);
        return made;
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> parts)
        where T : ActivityPart => parts.OrderBy(part => part.Position);
}
