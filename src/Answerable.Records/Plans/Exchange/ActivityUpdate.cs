using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Brings an activity of the plan, and those of its lists that differ, to a row of the file.</summary>
internal sealed class ActivityUpdate(PlanContents contents, RowsFromFile rows, List<ActivityPart> removed)
{
    public void Apply(Activity made, FileActivity old, FileActivity now)
    {
        rows.FillFields(made, now);
        var people = contents.Owners.Where(owner => owner.ActivityId == made.Id && owner.PersonId is not null).GroupBy(owner => owner.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().PersonId, StringComparer.Ordinal);
        var changed = new FileActivity
        {
            Owners = Replaced(contents.Owners, old.Owners, now.Owners),
            Measures = Replaced(contents.Measures, old.Measures, now.Measures),
            Items = Replaced(contents.Items, old.Items, now.Items),
            Links = Replaced(contents.Links, old.Links, now.Links),
            Documents = Replaced(contents.Documents, old.Documents, now.Documents),
            Recommendations = Replaced(contents.Cited, old.Recommendations, now.Recommendations),
        };
        rows.AddParts(made, changed);
        foreach (var owner in contents.Owners.Where(owner => owner.ActivityId == made.Id && owner.PersonId is null && people.ContainsKey(owner.Name)))
        {
            owner.PersonId = people[owner.Name];
        }

        List<TFile> Replaced<TPart, TFile>(List<TPart> parts, List<TFile> before, List<TFile> after)
            where TPart : ActivityPart
        {
            if (before.SequenceEqual(after))
            {
                return [];
            }

            var mine = parts.Where(part => part.ActivityId == made.Id).ToHashSet();
            removed.AddRange(mine);
            parts.RemoveAll(mine.Contains);
            return after;
        }
    }
}
