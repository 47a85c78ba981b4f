using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>Reads what ends a hibernation: "hibernated until demand returns", "will re-open when the next phase begins".</summary>
public static partial class WakeReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static string? Read(string? text)
    {
        var match = Condition().Match(text ?? "");
        return match.Success ? match.Groups["condition"].Value.Trim() : null;
    }

    [GeneratedRegex("""\b(hibernat\w+|paused|suspended|on hold|in abeyance|dormant)\b[^.]*?\b(until|till|pending)\s+(?<condition>[^.]+)|\b(re-?open\w*|wake\w*|resum\w+|re-?start\w*|re-?activat\w+)\s+(as|when|once|if|after)\s+(?<condition>[^.]+)""", Options, 1000)]
    private static partial Regex Condition();
}
