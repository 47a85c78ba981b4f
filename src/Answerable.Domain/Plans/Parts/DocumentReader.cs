using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>Reads the addresses and file names that a text mentions.</summary>
public static partial class DocumentReader
{
    public static IReadOnlyList<string> Read(string? text) =>
        string.IsNullOrEmpty(text)
            ? []
            : [.. Reference().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ')')).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("""https?://[^\s<>"]+|\\\\[\w.-]+\\[^\s<>"]+|[\w()-][\w()\-.]*\.(docx?|xlsx?|xlsm|pptx?|pdf|odt|ods|csv|msg)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
