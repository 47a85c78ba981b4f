using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Lines that say what a short form stands for.</summary>
internal static partial class Legend
{
    private const int Patience = 1000;
    private const int MostWords = 4;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>"Code: meaning", with or without a bullet, or "**Code**, meaning".</summary>
    public static bool IsTerm(string line) => Read(line) is not null;

    public static (string Code, string Meaning, bool IsMarked)? Read(string line)
    {
        var match = MarkedTerm().Match(line);
        var isMarked = match.Success;
        match = isMarked ? match : Term().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var code = PlainText.Of(match.Groups["code"].Value);
        return code.Length > 0 && !Headings.StartsNumberedPart(code) && DateReader.Read(PlainText.Of(match.Groups["meaning"].Value)) is null && code.Count(char.IsWhiteSpace) < MostWords && !IsRemark().IsMatch(code) && !code.EndsWith("//", StringComparison.Ordinal)
            ? (code, PlainText.Of(match.Groups["meaning"].Value), isMarked)
            : null;
    }

    /// <summary>Several terms on one line, each a code and an equals sign.</summary>
    public static IReadOnlyList<(string Code, string Meaning)> ReadSeveral(string line) =>
        line.AsSpan().Count('=') < 2 ? [] : [.. TermAmongOthers().Matches(PlainText.Of(line)).Select(match => (match.Groups["code"].Value.Trim(), match.Groups["meaning"].Value.Trim()))];

    /// <summary>What the codes are for: priorities, or owners as they stand in the rows.</summary>
    public static LegendKind KindOf(string code, IReadOnlyCollection<string> owners)
    {
        var stem = code.TrimEnd('-', ' ', '.', ':');
        return stem.Length > 0 && owners.Any(owner => Stands(owner, stem)) ? LegendKind.Owner : LegendKind.Term;
    }

    private static bool Stands(string owner, string stem)
    {
        var at = owner.IndexOf(stem, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(owner[at - 1]))
            && (at + stem.Length == owner.Length || !char.IsLetterOrDigit(owner[at + stem.Length]));
    }

    [GeneratedRegex(@"^\s*([-–—*•]\s+)*(\*\*|__|<b>|<strong>)(?<code>[^*_<]{1,40})(\*\*|__|</b>|</strong>)\s*[,:=–—-]\s*(?<meaning>\S.*)$", Options, Patience)]
    private static partial Regex MarkedTerm();

    [GeneratedRegex(@"^\s*([-–—*•]\s+)*(?<code>(?!\d+[.)]\s)[\p{Lu}\d][^:=\t|*]{0,29}?)\s*(:|=|\s[–—]\s|\s-\s)\s*(?<meaning>\S.*)$", Options, Patience)]
    private static partial Regex Term();

    [GeneratedRegex(@"(?<=^|[,;:.]\s*)(?<code>[\p{L}\d][\p{L}\d /&-]{0,20}?)\s*=\s*(?<meaning>[^=,;]{1,120})(?=[,;]|$)", Options, Patience)]
    private static partial Regex TermAmongOthers();

    [GeneratedRegex(@"^(nb|n\.b\.|notes?|please note|important|https?|http|warning|example|e\.g\.?|source)$", Options | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex IsRemark();
}
