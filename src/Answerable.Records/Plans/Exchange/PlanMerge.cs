using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Lays a file over a plan that is there: changes and adds rows, and removes only those that it is told to.</summary>
internal sealed class PlanMerge(PlanContents contents, DateTime at)
{
    private readonly RowsFromFile rows = new(contents, at);

    /// <summary>Rows taken out, in an order in which they can be deleted.</summary>
    public List<PlanPart> RemovedOfPlan { get; } = [];

    public List<ActivityPart> RemovedParts { get; } = [];

    public List<Activity> RemovedActivities { get; } = [];

    public void Apply(PlanFile incoming, PlanDifferences differences, OwnFile? own, bool removesGone)
    {
        var plan = contents.Plan;
        var sections = Sections(incoming);
        plan.LastReference = Math.Max(plan.LastReference, incoming.LastId);
        AddRows(incoming, differences);
        rows.Learn();
        var activities = contents.Activities.ToDictionary(row => row.Reference);
        foreach (var (old, now, _) in differences.Pairs.Where(pair => pair.New is not null))
        {
            var made = activities[now!.Id];
            made.SectionId = sections[now.Section - 1].Id;
            if (old is null)
            {
                rows.Fill(made, now);
            }
            else
            {
                new ActivityUpdate(contents, rows, RemovedParts).Apply(made, old, differences.Merged[old.Id]);
            }
        }

        AppendUpdates(incoming, differences, own, activities);
        Order(differences, activities);
        if (removesGone)
        {
            Remove(differences.Pairs.Where(pair => pair.New is null).Select(pair => activities[pair.Old!.Id]).ToHashSet());
        }

        if (own is not { HasRowsOnly: true })
        {
            RemovedOfPlan.AddRange(PlanPartReplacement.Apply(contents, incoming, sections, own is not null, at));
        }
    }

    private void AddRows(PlanFile incoming, PlanDifferences differences)
    {
        var plan = contents.Plan;
        contents.Activities.AddRange(differences.Pairs.Where(pair => pair.Old is null).Select(pair => new Activity
        {
            Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Reference = pair.New!.Id, Text = pair.New.Activity,
        }));
    }

    /// <summary>For each section of the file the plan's own of that name, or a new one.</summary>
    private List<PlanSection> Sections(PlanFile incoming)
    {
        var plan = contents.Plan;
        var left = contents.Sections.OrderBy(section => section.Position).ToList();
        var found = new List<PlanSection>();
        foreach (var section in incoming.Sections)
        {
            var known = left.Find(one => one.Name == section.Name);
            if (known is null)
            {
                known = new PlanSection { Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Name = section.Name, Position = contents.Sections.Count + 1, IsNamedInSource = !section.IsUnnamed };
                contents.Sections.Add(known);
            }

            left.Remove(known);
            known.HoldsAdditions = section.HoldsAdditions;
            known.HoldsCarriedForward = section.HoldsCarriedForward;
            found.Add(known);
        }

        return found;
    }

    /// <summary>What was said of progress is appended; what was said before stays.</summary>
    private void AppendUpdates(PlanFile incoming, PlanDifferences differences, OwnFile? own, Dictionary<int, Activity> activities)
    {
        var plan = contents.Plan;
        var said = differences.Pairs.Where(pair => pair.New is not null)
            .Select(pair => (pair.Old, Row: pair.Old is null ? pair.New! : differences.Merged[pair.Old.Id]))
            .Where(pair => (pair.Old is null || pair.Old.Comment != pair.Row.Comment || pair.Old.DeclaredStatus != pair.Row.DeclaredStatus || pair.Old.AsOf != pair.Row.AsOf)
                && (pair.Row.Comment is not null || pair.Row.DeclaredStatus is not null))
            .GroupBy(pair => (pair.Row.Comment, pair.Row.DeclaredStatus, pair.Row.Status, pair.Row.AsOf))
            .Select(same => new FileUpdate(at, [.. same.Select(pair => pair.Row.Id)], same.Key.Status, same.Key.DeclaredStatus, same.Key.AsOf, same.Key.Comment))
            .ToList();
        var known = FileFromPlan.Make(contents).Updates.Select(Spoken).ToHashSet(StringComparer.Ordinal);
        var added = (own is { HasRowsOnly: false } && incoming.Updates.Count > 0 ? incoming.Updates : said).Where(update => !known.Contains(Spoken(update)));
        foreach (var update in added)
        {
            var made = new ProgressUpdate
            {
                Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Text = update.Text, DeclaredStatus = update.DeclaredStatus,
                Status = update.Status, AsOfOn = update.AsOf, RecordedAt = update.RecordedAt,
            };
            contents.Updates.Add(made);
            contents.UpdatesOf.AddRange(update.Of.Where(activities.ContainsKey).Select(id => new ProgressUpdateOf
            {
                Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, UpdateId = made.Id, ActivityId = activities[id].Id,
                Position = contents.UpdatesOf.Count(of => of.ActivityId == activities[id].Id) + 1,
            }));
        }

        static string Spoken(FileUpdate update) => $"{string.Join(',', update.Of)}|{update.Text}|{update.DeclaredStatus}|{update.AsOf:O}";
    }

    /// <summary>The order of the file; a row that is gone from it stays behind the row that it stood behind.</summary>
    private static void Order(PlanDifferences differences, Dictionary<int, Activity> activities)
    {
        var order = differences.Pairs.Where(pair => pair.New is not null).Select(pair => activities[pair.New!.Id]).ToList();
        foreach (var gone in differences.Pairs.Where(pair => pair.New is null).Select(pair => activities[pair.Old!.Id]))
        {
            order.Insert(order.FindLastIndex(row => row.Position < gone.Position && row.Position > 0 && row.SectionId == gone.SectionId) is var before and >= 0 ? before + 1 : order.Count, gone);
        }

        for (var place = 0; place < order.Count; place++)
        {
            order[place].Position = place + 1;
        }
    }

    private void Remove(HashSet<Activity> gone)
    {
        var ids = gone.Select(row => row.Id).ToHashSet();
        foreach (var link in contents.Links.Where(link => link.ToId is { } to && ids.Contains(to) && !ids.Contains(link.ActivityId)))
        {
            link.ToId = null;
        }

        foreach (var note in contents.Footnotes.Where(note => note.ActivityId is { } id && ids.Contains(id)))
        {
            note.ActivityId = null;
        }

        foreach (var row in contents.Activities.Where(row => row.DuplicateOfId is { } original && ids.Contains(original)))
        {
            row.DuplicateOfId = null;
        }

        RemovedParts.AddRange(Parts().Where(part => ids.Contains(part.ActivityId)));
        RemovedActivities.AddRange(gone);
        contents.Activities.RemoveAll(gone.Contains);
    }

    private IEnumerable<ActivityPart> Parts() =>
        [.. contents.Owners, .. contents.Measures, .. contents.Items, .. contents.Links, .. contents.Documents, .. contents.Cited, .. contents.UpdatesOf];
}
