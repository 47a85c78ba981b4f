using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <param name="Code">Such as "PI2-30", or null.</param>
public sealed record MeasureRead(string? Code, string Text);

/// <summary>Splits a cell that holds several measures into single ones: bullets, dashes in a line, codes, or one threshold after another.</summary>
public static partial class MeasureReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    public static IReadOnlyList<MeasureRead> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var whole = text.Trim();
        return [.. Split(whole).Select(part => part.Trim().TrimEnd(';').Trim()).Where(part => part.Length > 0).Select(Coded)];
    }

    private static IEnumerable<string> Split(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (lines.All(line => Bullet().IsMatch(line)) || lines.Skip(1).All(line => Bullet().IsMatch(line)))
            {
                return lines.Select(line => Bullet().Replace(line, "", 1));
            }
        }

        if (text.Contains('•', StringComparison.Ordinal))
        {
            return text.Split('•');
        }

        if (text[0] is '-' or '–' && text.Length > 1 && !char.IsDigit(text[1]))
        {
            return InlineDash().Split(text[1..]);
        }

        return Code().Count(text) > 1 ? BeforeCode().Split(text)
            : Threshold().Count(text) > 1 ? BeforeThreshold().Split(text)
            : [text];
    }

    private static MeasureRead Coded(string part)
    {
        var code = Code().Match(part);
        return code is { Success: true, Index: 0 } ? new(code.Groups["code"].Value, part[code.Length..].Trim()) : new(null, part);
    }

    [GeneratedRegex("""^\s*[•\-–*]\s+""", Options, Patience)]
    private static partial Regex Bullet();

    /// <summary>" - " between two measures, or a dash glued between them ("impact-Updates").</summary>
    [GeneratedRegex("""\s[-–]\s+|(?<=[a-z])-(?=[A-Z][a-z])""", Options, Patience)]
    private static partial Regex InlineDash();

    [GeneratedRegex("""(?<![\w-])(?<code>[A-Z]{1,4}\d{1,3}(-\d{1,3})?)[:\s]+(?=\D{0,3}\d)""", Options, Patience)]
    private static partial Regex Code();

    [GeneratedRegex("""(?<=\s)(?=[A-Z]{1,4}\d{1,3}(-\d{1,3})?[:\s]+\D{0,3}\d)""", Options, Patience)]
    private static partial Regex BeforeCode();

    [GeneratedRegex("""\d+(\.\d+)?\s?% (in|within|by)\b""", Options, Patience)]
    private static partial Regex Threshold();

    [GeneratedRegex("""(?:,|;|\band\b)\s*(?=\d+(\.\d+)?\s?% (in|within|by)\b)""", Options, Patience)]
    private static partial Regex BeforeThreshold();
}
