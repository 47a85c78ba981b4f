using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>Reads the people, posts and groups that an owner cell names.</summary>
public static partial class OwnerReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    private const string Initials = """[A-Z]{1,4}(?:['’]?[sS]\b|['’])?""";

    /// <summary>Words that a post begins with: before one of them, a comma or an "and" parts two owners.</summary>
    private const string Post = """(?:(?:the\s+)?(?:Interim|Acting|Deputy|Depute|Assistant|Associate|Senior|Joint|Vice|Corporate|Executive|Strategic|Lead)\s+)?(?:Head|Director|Chief|Manager|Officer|Leader|Lead|Chair|Convener|Secretary|Treasurer|Commissioner|Superintendent|Inspector|Principal|Commissioning|Dean|Registrar|Provost|President|Service|Team|Group|Area|Station)\b""";

    public static IReadOnlyList<string> Read(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        List<string> names = [];
        foreach (var piece in Breaks().Split(cell))
        {
            names.AddRange(OnlyInitials().IsMatch(piece) ? Between().Split(piece) : BeforePost().Split(piece));
        }

        return [.. names.Select(Tidy).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string Tidy(string name)
    {
        var tidy = name.Trim().TrimEnd(',', ';', '.', '\'', '’').TrimEnd();
        return tidy.EndsWith(')') && !tidy.Contains('(', StringComparison.Ordinal) ? tidy[..^1].TrimEnd() : tidy;
    }

    /// <summary>Lines, semicolons, spaced slashes, "as well as", and a bracket that says with whom.</summary>
    [GeneratedRegex("""\n|;|\s/\s|,?\s+as well as\s+|,?\s+(?:along|together) with\s+|\s*\((?:with|and)\s+""", Options, Patience)]
    private static partial Regex Breaks();

    [GeneratedRegex("""^\s*""" + Initials + """(?:\s*(?:,|&|\+|/|\band\b)+\s*""" + Initials + """)+\s*$""", Options, Patience)]
    private static partial Regex OnlyInitials();

    [GeneratedRegex("""\s*(?:,|&|\+|/|\band\b)+\s*""", Options, Patience)]
    private static partial Regex Between();

    /// <summary>"…, Head of HR", "… and Director of Finance", "…, J. Imrie, volunteer co-ordinator".</summary>
    [GeneratedRegex("""(?:,|\s&|\s+and)\s+(?=""" + Post + """|(?:[A-Z]\.\s?)+[A-Z][a-z])""", Options, Patience)]
    private static partial Regex BeforePost();
}
