using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>A rank before a person and a post after one.</summary>
internal static partial class Ranks
{
    private static readonly Regex s_before = new($"""(?<![\w/])(?<rank>([TA]/\s?)?({string.Join('|', GateWords.Ranks.Select(Pattern))}))\.?\s?(\d\d+\s)?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The rank in which a text ends, as written, with or without a collar number behind it, or null.</summary>
    public static string? Before(string text) => s_before.Match(text.Length > 40 ? text[^40..] : text) is { Success: true } match ? match.Groups["rank"].Value : null;

    /// <summary>The post that follows a person in brackets or behind a comma, or null.</summary>
    public static Match? PostIn(string after) =>
        PostAfter().Match(after) is { Success: true } match && GateWords.Posts.Contains(match.Groups["last"].Value) ? match : null;

    /// <summary>The post in which a text ends: "Records Manager (".</summary>
    public static Match? PostBefore(string before) =>
        PostEnds().Match(before) is { Success: true } match && GateWords.Posts.Contains(match.Groups["last"].Value) ? match : null;

    private static string Pattern(string rank) => Regex.Escape(rank).Replace("\\ ", "\\s", StringComparison.Ordinal).Replace("\\.", "\\.?\\s?", StringComparison.Ordinal);

    [GeneratedRegex("""^(\s?\(\s?|,\s)(?<post>((\p{Lu}[\p{L}&'-]*|&)\s((of|and|for|the|to)\s)*){0,5}(?<last>\p{Lu}[\p{Ll}-]+))\s?(\)|(?=[,.;)]|$))""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PostAfter();

    [GeneratedRegex("""(?<post>(\p{Lu}[\p{L}&'-]*\s((of|and|for)\s)*){0,4}(?<last>\p{Lu}[\p{Ll}-]+))\s?\(\s?$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PostEnds();
}
