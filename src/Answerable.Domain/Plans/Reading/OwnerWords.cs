using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Where no column names the owner: the people or posts with whom a row's sentence begins ("… &amp; … to …").</summary>
internal static partial class OwnerWords
{
    private const int Patience = 1000;
    private const int Longest = 80;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly FrozenSet<string> Posts = new[]
    {
        "head", "heads", "director", "directors", "manager", "managers", "officer", "officers", "lead", "leads", "leader", "leaders", "team", "teams", "chair", "board", "committee", "chief", "secretary", "clerk", "coordinator", "supervisor", "supervisors", "administrator", "analyst", "adviser", "advisor", "inspector", "superintendent", "sergeant", "principal", "dean", "nurse", "consultant", "department", "directorate", "division", "council", "minister", "ministers", "commissioner", "ombudsman", "executive", "president", "treasurer", "registrar", "staff", "unit", "services",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Leading(string text)
    {
        var initials = InitialsTo().Match(text);
        if (initials.Success || (initials = SeveralInitials().Match(text)).Success)
        {
            return initials.Groups["people"].Value;
        }

        var to = text.IndexOf(" to ", StringComparison.Ordinal);
        return to is > 0 and < Longest && char.IsUpper(text[0]) && text[..to].Split(' ', ',', '/', '&').All(IsOfAPost) && text[..to].Split(' ', ',', '/', '&').Any(Posts.Contains) ? text[..to] : null;
    }

    private static bool IsOfAPost(string word) => word.Length == 0 || char.IsUpper(word[0]) || word is "of" or "for" or "and" or "the" || Posts.Contains(word);

    /// <summary>Initials, one or several, then "to" and a verb.</summary>
    [GeneratedRegex(@"^(?<people>\p{Lu}{2,6}(['’]?[sS]?['’]?)?((\s*[,&/]\s*|\s+and\s+)\p{Lu}{2,6}(['’]?[sS]?['’]?)?){0,8})\s+to\s+\p{Ll}{2,}", Options, Patience)]
    private static partial Regex InitialsTo();

    /// <summary>Several initials joined by commas and "&amp;", then a verb.</summary>
    [GeneratedRegex(@"^(?<people>\p{Lu}{2,6}(['’]?[sS]?['’]?)?((\s*[,&]\s*|\s+and\s+)\p{Lu}{2,6}(['’]?[sS]?['’]?)?){1,8})\s+\p{L}\p{Ll}{3,}", Options, Patience)]
    private static partial Regex SeveralInitials();
}
