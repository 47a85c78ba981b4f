using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>The page around a document: notices, menus, page numbers. General habits of web pages and printed pages, as data.</summary>
internal static partial class Furniture
{
    private const int Patience = 1000;
    private const int LongestNotice = 400;
    private const int MostPartsOfFoot = 3;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Notices =
    [
        "cookie", "leave this site", "exit this site", "your feedback helps us", "this site is a beta", "this is a beta", "this is a new service", "there was a technical problem", "javascript is disabled", "enable javascript", "browser is not supported", "all rights reserved", "terms and conditions apply",
    ];

    private static readonly string[] WholeLines =
    [
        "back to top", "top of page", "return to top", "skip to content", "skip to main content", "skip to navigation", "skip navigation", "print this page", "print page", "share this page", "share", "print", "menu", "main menu", "search", "search this site", "home", "contents", "on this page", "in this section", "related content", "related links", "related pages", "is this page useful", "was this page helpful", "yes no", "report a problem with this page", "give feedback", "feedback", "accept", "reject", "close", "next", "previous", "next page", "previous page", "read more", "show more", "view all", "log in", "sign in", "download", "download as pdf", "copy link", "accessibility", "accessibility statement", "privacy", "privacy notice", "privacy policy", "contact us", "sitemap", "site map", "follow us", "subscribe", "email this page", "tweet", "facebook", "twitter", "linkedin", "x", "official", "official sensitive", "unclassified", "restricted", "confidential",
    ];

    public static bool Is(string line)
    {
        var plain = PlainText.Of(line);
        if (plain.Length == 0)
        {
            return line.Contains('<', StringComparison.Ordinal);
        }

        var key = PlainText.Key(plain);
        return key.Length == 0
            || Attribute().IsMatch(line)
            || PageNumber().IsMatch(plain)
            || Crumbs().IsMatch(plain)
            || (plain.Length <= LongestNotice && Array.Exists(Notices, notice => key.Contains(notice, StringComparison.Ordinal)))
            || Array.Exists(WholeLines, whole => key.Equals(whole, StringComparison.Ordinal))
            || (plain.Length <= 80 && Offer().IsMatch(plain))
            || IsMenu(line)
            || (plain.Length <= 80 && Back().IsMatch(plain));
    }

    /// <summary>Nothing but names of a site's own pages, with bars between them.</summary>
    public static bool IsMenu(string line)
    {
        var parts = PlainText.Of(line).Split('|', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Length > 3 && Is(part));
    }

    /// <summary>A printed page's foot whose parts stand apart from one another: the page's number beside a name or two.</summary>
    public static bool IsFoot(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => !PlainText.IsBlank(cell)).ToList();
        return filled.Count is > 1 and <= MostPartsOfFoot && filled.Exists(cell => PageNumber().IsMatch(PlainText.Of(cell)));
    }

    /// <summary>A picture, or attributes for a block, as Markdown writes them.</summary>
    [GeneratedRegex(@"^\s*(\{:?[^{}]*\}|!\[[^\]]*\]\(.*\))\s*$", Options, Patience)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*[-–|]?\s*(page|p\.?)\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?\s*[-–|]?\s*$|^\s*[-–]\s*\d{1,4}\s*[-–]\s*$", Options, Patience)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^home\s*[>›»/]\s*\S|^\[?(skip|jump) to \w+|^(©|\(c\)|copyright\b)", Options, Patience)]
    private static partial Regex Crumbs();

    /// <summary>What a site offers to do with the page itself.</summary>
    [GeneratedRegex(@"^(share|print|email|e-mail|bookmark|download|save) this (page|article|document)\b", Options, Patience)]
    private static partial Regex Offer();

    [GeneratedRegex(@"^\[?(back|return) to (the )?(top|main|home|start|previous|contents|index|list|all|menu|search|page)\b", Options, Patience)]
    private static partial Regex Back();
}
