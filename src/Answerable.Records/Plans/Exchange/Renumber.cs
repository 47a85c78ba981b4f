namespace Answerable.Records.Plans.Exchange;

/// <summary>Gives the rows of a file the identities that they have in the plan: a file made elsewhere has its own.</summary>
internal static class Renumber
{
    public static void Rows(PlanFile incoming, IEnumerable<RowPair> pairs, int last)
    {
        var ids = new Dictionary<int, int>();
        foreach (var (old, now, _) in pairs.Where(pair => pair.New is not null))
        {
            var id = old?.Id ?? ++last;
            if (now!.Id > 0)
            {
                ids[now.Id] = id;
            }

            now.Id = id;
        }

        foreach (var row in incoming.Activities)
        {
            row.DuplicateOf = At(row.DuplicateOf);
            row.Links = [.. row.Links.Select(link => link with { To = At(link.To) })];
        }

        incoming.LastId = last;
        incoming.Footnotes = [.. incoming.Footnotes.Select(note => note with { Activity = At(note.Activity) })];
        incoming.Updates = [.. incoming.Updates.Select(update => update with { Of = [.. update.Of.Where(ids.ContainsKey).Select(id => ids[id])] })];
        incoming.Lines = [.. incoming.Lines.Select(line => line with { Activity = At(line.Activity) })];

        int? At(int? id) => id is { } known && ids.TryGetValue(known, out var now) ? now : null;
    }
}
