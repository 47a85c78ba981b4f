using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Makes the rows of a new plan out of a file of ours.</summary>
public static class PlanFromFile
{
    /// <summary>What a file of ours cannot be read for, or null. Files are edited by hand: places and identities are checked before anything is made of them.</summary>
    public static Refusal? WhyNot(PlanFile file)
    {
        var ids = file.Activities.Where(row => row.Id > 0).GroupBy(row => row.Id).FirstOrDefault(group => group.Count() > 1);
        return file.Activities.Count == 0 ? new("import.no-activities", "No activities were found in the file.")
            : ids is not null ? new("import.id-twice", $"The identity {ids.Key} stands on two activities; each may stand once, and a new activity has none.")
            : file.Activities.Any(row => row.Section < 1 || row.Section > file.Sections.Count) ? new("import.section", "An activity names a section that the file does not have.")
            : file.Activities.Any(row => string.IsNullOrWhiteSpace(row.Activity)) ? new("import.no-text", "An activity has no text.")
            : file.Recommendations.Any(row => row.Source < 1 || row.Source > file.RecommendationSources.Count) ? new("import.recommendation", "A recommendation names a source that the file does not have.")
            : file.Lines.Any(line => line.Import < 1 || line.Import > file.Imports.Count) ? new("import.line", "A line names an import that the file does not have.")
            : HasCircle(file) ? new("import.duplicates", "Activities are duplicates of each other in a circle.")
            : null;
    }

    /// <summary>Gives identities to activities that have none: after the highest ever given.</summary>
    public static void GiveIds(PlanFile file, int last)
    {
        last = Math.Max(Math.Max(last, file.LastId), file.Activities.Select(row => row.Id).DefaultIfEmpty().Max());
        foreach (var row in file.Activities.Where(row => row.Id <= 0))
        {
            row.Id = ++last;
        }

        file.LastId = last;
    }

    public static PlanContents Make(PlanFile file, Plan plan, DateTime at)
    {
        RefusedException.ThrowIf(WhyNot(file));
        GiveIds(file, plan.LastReference);
        plan.LastReference = file.LastId;
        var contents = new PlanContents { Plan = plan };
        PlanPartsFromFile.AddTo(contents, file, at);
        foreach (var (row, place) in file.Activities.Select((row, place) => (row, place)))
        {
            var made = new Activity
            {
                Id = RowId.Next(at), BodyId = plan.BodyId, PlanId = plan.Id, Reference = row.Id, Text = row.Activity, Position = place + 1,
            };
            contents.Activities.Add(made);
        }

        var rows = new RowsFromFile(contents, at);
        foreach (var (row, made) in file.Activities.Zip(contents.Activities))
        {
            made.SectionId = contents.Sections[row.Section - 1].Id;
            rows.Fill(made, row);
        }

        PlanPartsFromFile.AddWhatNamesActivities(contents, file, at);
        return contents;
    }

    private static bool HasCircle(PlanFile file)
    {
        var next = file.Activities.Where(row => row is { Id: > 0, DuplicateOf: not null }).GroupBy(row => row.Id).ToDictionary(group => group.Key, group => group.First().DuplicateOf!.Value);
        foreach (var start in next.Keys)
        {
            var at = start;
            for (var steps = 0; next.TryGetValue(at, out at); steps++)
            {
                if (at == start || steps > next.Count)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
