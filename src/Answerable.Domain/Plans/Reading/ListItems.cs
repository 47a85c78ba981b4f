using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Items of lists in prose: with bullets, numbers or letters.</summary>
internal static partial class ListItems
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static bool IsBullet(string line) => line.AsSpan().TrimStart() is { Length: > 1 } item && "-–—*•▪◦·●‣".Contains(item[0], StringComparison.Ordinal) && char.IsWhiteSpace(item[1]);

    public static bool IsItem(string line) => Item().IsMatch(line);

    /// <summary>An item's mark with nothing after it; three or more of one mark are a line drawn across the page.</summary>
    public static bool IsEmpty(string line) => Empty().IsMatch(line);

    /// <summary>The number and the words of a numbered item.</summary>
    public static (string Number, string Text)? Numbered(string line)
    {
        var match = NumberedItem().Match(line);
        return match.Success ? (match.Groups["number"].Value, PlainText.Of(line[match.Length..])) : null;
    }

    [GeneratedRegex(@"^\s*([-–—*•▪◦·●‣]\s|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)", Options, Patience)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?!\s*(?<line>[-–—*])(\s*\k<line>){2,}\s*$)\s*(([-–—*•▪◦·●‣]\s*)+(\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)])?|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*$", Options, Patience)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^\s*([-–—*•]\s+)*(\p{L}{3,12}\s+)?\(?(?<number>\d{1,2})\s*[.):–-]\s*(?=[^\s\d])", Options, Patience)]
    private static partial Regex NumberedItem();
}
