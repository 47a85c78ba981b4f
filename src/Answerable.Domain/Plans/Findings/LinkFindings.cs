using System.Text.RegularExpressions;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Parts;
using static Answerable.Domain.Plans.Findings.PlanFacts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>Links that wait for a yes or no, lead nowhere, go in a circle, or do not fit what the rows say.</summary>
internal static partial class LinkFindings
{
    public static IEnumerable<Finding> Of(PlanFacts facts)
    {
        var links = facts.Contents.Links.Where(link => link.State != LinkState.Dismissed && (facts.Row(link.ActivityId) is not { } row || LinkWords.Stand(facts.Contents, row, link))).ToList();
        foreach (var link in links)
        {
            if (facts.Row(link.ActivityId) is { } row)
            {
                foreach (var finding in OfLink(facts, row, link))
                {
                    yield return finding;
                }
            }
        }

        foreach (var circle in Circles(facts, links))
        {
            yield return On(circle[0], "link-circular", $"It depends on itself by way of {Names([.. circle.Skip(1).DefaultIfEmpty(circle[0])])}: dismiss the link that is wrong.");
        }
    }

    private static IEnumerable<Finding> OfLink(PlanFacts facts, Activity row, ActivityLink link)
    {
        if (facts.Row(link.ToId) is not { } to)
        {
            var why = facts.Numbers.Has(link.ToNumber) ? "more than one row has that number" : "no row has that number";
            yield return On(row, "link-dangling", $"It says \"{link.Words ?? link.ToNumber}\", but {why}: choose the row that is meant, or dismiss the link.");
            yield break;
        }

        if (Doubt(facts, row, link, to) is { } meant)
        {
            yield return link.Kind == LinkKind.DependsOn
                ? On(row, "dependency-questionable", $"It says \"{link.Words}\", but what it waits for stands in {Name(meant)} and not in {Name(to)}: check which row is meant.")
                : On(row, "link-questionable", $"It says \"{link.Words}\", but {Name(to)} is about something else and {Name(meant)} has nearly its words: check which row is meant.");
        }
        else if (link.State == LinkState.Offered)
        {
            yield return On(row, "link-offered", $"It says \"{link.Words}\", which was read as {Means(link.Kind)} {Name(to)}: confirm or dismiss the link.");
        }

        if (link.Kind == LinkKind.DependsOn && to.Target.DueOn is { } after && row.Target.DueOn is { } before && after > before)
        {
            yield return On(row, "dependency-ends-after", $"It is due on {Say(before)} and depends on {Name(to)}, which is due only on {Say(after)}: move one of the dates, or dismiss the link.");
        }
    }

    private static string Means(LinkKind kind) => kind switch
    {
        LinkKind.DependsOn => "depending on",
        LinkKind.DuplicateOf => "a duplicate of",
        LinkKind.CarriedFrom => "carried forward from",
        LinkKind.LinksTo => "linked to",
        _ => "a reference to",
    };

    /// <summary>
    /// The row that seems to be meant instead, or null.
    /// A dependency: the row waits "once X has been …", X is a short name in capitals, the linked row does not mention it and one other does.
    /// A claim to be the same ("listed as", "duplicate of"): the linked row shares none of its long words, and another row beside that one shares several; the one that shares the rarest is meant.
    /// </summary>
    private static Activity? Doubt(PlanFacts facts, Activity row, ActivityLink link, Activity to)
    {
        if (link.Kind == LinkKind.DependsOn)
        {
            List<string> awaited = [.. Awaited().Matches(row.Text).SelectMany(match => ShortName().Matches(match.Value)).Select(match => match.Value)];
            return awaited.Count == 0 || awaited.Exists(name => Mentions(to, name)) ? null
                : Only(facts.Rows.Where(other => other.Id != row.Id && awaited.Exists(name => Mentions(other, name))));
        }

        if (link.Words is null || !(link.Kind == LinkKind.DuplicateOf || Same().IsMatch(link.Words)))
        {
            return null;
        }

        var words = Subject(row.Text);
        if (words.Overlaps(Subject(to.Text)))
        {
            return null;
        }

        // A word that few rows have says more than one that many have.
        List<(Activity Row, HashSet<string> Words)> others = [.. facts.Rows.Where(other => other.Id != row.Id && other.SectionId == to.SectionId).Select(other => (other, Subject(other.Text)))];
        var weight = words.ToDictionary(word => word, word => 1.0 / Math.Max(1, others.Count(other => other.Words.Contains(word))), StringComparer.Ordinal);
        return others.Where(other => other.Words.Count(words.Contains) >= 3).OrderByDescending(other => other.Words.Where(words.Contains).Sum(word => weight[word])).Select(other => other.Row).FirstOrDefault();
    }

    private static bool Mentions(Activity row, string name) => Regex.IsMatch(row.Text, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static Activity? Only(IEnumerable<Activity> rows) => rows.Take(2).ToList() is [var only] ? only : null;

    /// <summary>The long words of the first line of a text: what it is about.</summary>
    private static HashSet<string> Subject(string text) =>
        [.. LongWord().Matches(text.Length > 120 ? text[..120] : text).Select(match => match.Value.ToUpperInvariant())];

    /// <summary>Each circle of dependencies once, beginning with the row that stands first in the plan.</summary>
    private static List<List<Activity>> Circles(PlanFacts facts, List<ActivityLink> links)
    {
        var next = links.Where(link => link is { Kind: LinkKind.DependsOn, ToId: not null }).ToLookup(link => link.ActivityId, link => link.ToId!.Value);
        List<List<Activity>> circles = [];
        HashSet<Guid> inCircle = [];
        foreach (var start in facts.Rows.Where(row => next.Contains(row.Id)))
        {
            if (!inCircle.Contains(start.Id) && PathBack(start.Id, next) is { } path)
            {
                inCircle.UnionWith(path);
                circles.Add([.. path.Select(id => facts.Row(id)).OfType<Activity>()]);
            }
        }

        return circles;
    }

    /// <summary>The shortest way from a row back to itself, or null.</summary>
    private static List<Guid>? PathBack(Guid start, ILookup<Guid, Guid> next)
    {
        Dictionary<Guid, Guid> cameFrom = [];
        Queue<Guid> open = new([start]);
        while (open.TryDequeue(out var at))
        {
            foreach (var to in next[at])
            {
                if (to == start)
                {
                    List<Guid> path = [at];
                    while (path[0] != start)
                    {
                        path.Insert(0, cameFrom[path[0]]);
                    }

                    return path;
                }

                if (cameFrom.TryAdd(to, at))
                {
                    open.Enqueue(to);
                }
            }
        }

        return null;
    }

    [GeneratedRegex("""\b(once|after|when|following|until)\b[^.,;]*""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Awaited();

    [GeneratedRegex("""\b[A-Z]{3,6}\b""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortName();

    [GeneratedRegex("""\b(listed|included|same|covered)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Same();

    [GeneratedRegex("""\b\p{L}{5,}\b""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongWord();
}
