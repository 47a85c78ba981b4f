using System.Globalization;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>A link that a text seems to make: offered to a person, never taken silently.</summary>
/// <param name="Number">The number as written, such as "8.2" or "CS83".</param>
/// <param name="Words">The words it was read out of.</param>
public sealed record LinkRead(LinkKind Kind, string Number, string Words)
{
    /// <summary>What the text calls the thing that it numbers ("action", "point"), or null.</summary>
    public string? CalledA { get; init; }
}

/// <summary>Reads links to other rows out of a row's words: "dependent on 16", "Links to 25 &amp; 26", "see point 9", "duplicate of 3.6", "listed at CS83".</summary>
public static partial class LinkReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    private const string Number = """(?-i:(?:[A-Z]{1,4}(?:&[A-Z]{1,2})?[ -]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?(?![\w%£]|[./:]\d))""";

    /// <summary>Words that may follow the bare number of a row.</summary>
    private static readonly HashSet<string> s_after = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "but", "so", "as", "which", "that", "before", "after", "for", "being", "is", "has", "to", "in", "above", "below", "first", "where", "then", "also",
    };

    public static IReadOnlyList<LinkRead> Read(string? text)
    {
        List<LinkRead> links = [];
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return links;
        }

        foreach (Match match in Lead().Matches(text))
        {
            var list = Numbers().Match(text, match.Index + match.Length);
            if (!list.Success || list.Index != match.Index + match.Length || CountsSomething(text, match, list))
            {
                continue;
            }

            var end = list.Index + list.Length;
            var words = text[match.Index..(end < text.Length && text[end] == ')' && match.Value.Contains('(', StringComparison.Ordinal) ? end + 1 : end)].Trim();
            foreach (var number in Each(list.Value))
            {
                if (!links.Exists(link => link.Kind == KindOf(match) && string.Equals(link.Number, number, StringComparison.Ordinal)))
                {
                    links.Add(new(KindOf(match), number, words) { CalledA = match.Groups["called"].Success ? match.Groups["called"].Value : null });
                }
            }
        }

        return links;
    }

    /// <summary>A cell of a column of links: what its words say, else the numbers that it lists, as the column's header calls them.</summary>
    public static IReadOnlyList<LinkRead> ReadCell(string? cell, string? header)
    {
        if (string.IsNullOrWhiteSpace(cell) || Read(cell) is { Count: > 0 })
        {
            return Read(cell);
        }

        var kind = Lead().Match($"{header} ") is { Success: true } lead ? KindOf(lead) : (header ?? "").Contains("depend", StringComparison.OrdinalIgnoreCase) ? LinkKind.DependsOn : LinkKind.LinksTo;
        var list = Numbers().Match(cell);
        return list.Success ? [.. Each(list.Value).Distinct(StringComparer.Ordinal).Select(number => new LinkRead(kind, number, list.Value.Trim()))] : [];
    }

    private static LinkKind KindOf(Match match) =>
        match.Groups["depends"].Success ? LinkKind.DependsOn
        : match.Groups["duplicate"].Success ? LinkKind.DuplicateOf
        : match.Groups["links"].Success ? LinkKind.LinksTo
        : LinkKind.See;

    /// <summary>"Dependent on 16 councils" counts councils: a bare number that is followed by a noun is no row.</summary>
    private static bool CountsSomething(string text, Match lead, Match list)
    {
        if (lead.Groups["called"].Success || list.Value.Contains('.', StringComparison.Ordinal) || char.IsLetter(list.Value[0]))
        {
            return false;
        }

        var next = NextWord().Match(text, list.Index + list.Length);
        return next.Success && next.Index == list.Index + list.Length && !s_after.Contains(next.Value.Trim());
    }

    /// <summary>"7 and 9 to 11" is 7, 9, 10 and 11.</summary>
    private static IEnumerable<string> Each(string list)
    {
        string? before = null;
        var end = 0;
        foreach (Match match in OneNumber().Matches(list))
        {
            var isRange = before is not null && Range().IsMatch(list[end..match.Index]);
            if (isRange && int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last - first is > 0 and < 50)
            {
                for (var number = first + 1; number < last; number++)
                {
                    yield return number.ToString(CultureInfo.InvariantCulture);
                }
            }

            yield return match.Value;
            (before, end) = (match.Value, match.Index + match.Length);
        }
    }

    [GeneratedRegex("""\b(?:(?<depends>(depend(s|ent|ing)?|contingent|dependency)\s+(up)?on)|(?<duplicate>duplicates?(\s+of)?|merged\s+(with|into)|(now\s+)?part\s+of|same\s+as)|(?<links>(links?|linked|linking|relates?|related)\s+(to|with)|replaced\s+by|superseded\s+by)|(?<see>see(\s+also)?(\s+(above|below))?|(listed|covered|included|reported|recorded|shown|addressed)\b(\s+[a-z]+){0,4}?\s+(at|in|under)))\s*:?\s*\(?\s*((the|also|both|our)\s+)*((?<called>actions?|activit(y|ies)|points?|rows?|items?|objectives?|lines?|projects?|milestones?|numbers?|nos?\.?|refs?\.?)\s+)?""", Options, Patience)]
    private static partial Regex Lead();

    [GeneratedRegex(Number + """(\s*(,|&|and|or|to|-|–|\band\b)+\s*""" + Number + """)*""", Options, Patience)]
    private static partial Regex Numbers();

    [GeneratedRegex(Number, Options, Patience)]
    private static partial Regex OneNumber();

    [GeneratedRegex("""^\s*(to|-|–)\s*$""", Options, Patience)]
    private static partial Regex Range();

    [GeneratedRegex("""\s+[a-z]+""", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NextWord();
}
