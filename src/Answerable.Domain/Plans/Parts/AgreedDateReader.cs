using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Parts;

/// <summary>A later date that someone agreed beside the official one.</summary>
/// <param name="By">The words that say who agreed what.</param>
/// <param name="On">The later day, or null where the words give none.</param>
public sealed record AgreedDateRead(string By, DateOnly? On);

/// <summary>Reads "official deadline 30/09/2021 but the department approved …" and "Revised date of 30 April 2026 was agreed by Committee".</summary>
public static partial class AgreedDateReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    public static AgreedDateRead? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Instead().Match(text) is { Success: true } instead && DateReader.FindAll(text[..instead.Groups["by"].Index]).Count > 0)
        {
            var by = instead.Groups["by"].Value.Trim();
            return new(by, LastDay(by));
        }

        return Revised().Match(text) is { Success: true } revised && LastDayAtStart(revised.Groups["rest"].Value) is { } day
            ? new(revised.Value.Trim(), day)
            : null;
    }

    private static DateOnly? LastDay(string words) => DateReader.FindAll(words) is [.., var last] ? last.Period.LastOn : null;

    private static DateOnly? LastDayAtStart(string words) => DateReader.FindAll(words) is [{ Index: <= 4 } first, ..] ? first.Period.LastOn : null;

    [GeneratedRegex("""\b(?i:official|original|statutory|first|set)\s+(?i:deadline|date|target|due date|completion date)\b[^.]*?\b(?i:but|however|although)\s+(?<by>(?:the\s+)?[A-Z][^.]*?\b(?i:approved|agreed|accepted|granted|allowed|extended)\b[^.]*)""", Options, Patience)]
    private static partial Regex Instead();

    [GeneratedRegex("""\b(?i:revised|new|extended|later)\s+(?i:(completion|due|target|end|finish)\s+)?(?i:date|deadline)\s*(?<rest>(?i:of|is|:)?\s*\d[^.;]*)""", Options, Patience)]
    private static partial Regex Revised();
}
