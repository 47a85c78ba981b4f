using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>The words of a cell or line without the marks that a web page or Markdown puts around them.</summary>
internal static partial class PlainText
{
    private const int Patience = 1000;
    private const int LongestMark = 6;

    /// <summary>A text longer than this is kept as it stands: no one writes mark-up over so many words.</summary>
    private const int Longest = 20_000;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly SearchValues<char> LettersOfMarks = SearchValues.Create("0123456789abcdefghivx*");

    public static bool IsBlank(string? text)
    {
        foreach (var letter in text ?? "")
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\u200B' or '\u2060' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Plain words: tags, entities and emphasis gone, struck-out words left out, bullets as "• ", line breaks kept.</summary>
    public static string Of(string? cell)
    {
        if (IsBlank(cell))
        {
            return "";
        }

        var text = cell!;
        if (text.Length > Longest)
        {
            return text.Trim();
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text);
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Tag().Replace(LineBreak().Replace(Struck().Replace(text, ""), "\n"), "");
        }

        if (text.Contains('~', StringComparison.Ordinal))
        {
            text = StruckInMarkdown().Replace(text, "");
        }

        if (text.Contains('*', StringComparison.Ordinal) || text.Contains('_', StringComparison.Ordinal))
        {
            text = Emphasis().Replace(Strong().Replace(text, "${words}"), "${words}");
        }

        if (text.Contains("](", StringComparison.Ordinal))
        {
            text = Link().Replace(text, link => link.Groups["address"].Value.Contains(link.Groups["words"].Value, StringComparison.OrdinalIgnoreCase)
                ? link.Groups["address"].Value
                : $"{link.Groups["words"].Value} ({link.Groups["address"].Value})");
        }

        return text.Contains('\n', StringComparison.Ordinal)
            ? string.Join('\n', text.Split('\n').Select(line => Bullet().Replace(line.Trim(), "• ")).Where(line => line.Length > 0))
            : text.Trim();
    }

    /// <summary>Plain words, and those that are struck out where nothing else stands: a promise that was withdrawn still says what it was.</summary>
    public static string OrStruck(string? cell) =>
        Of(cell) is var plain && IsBlank(plain) && !IsBlank(cell) ? Of(StrikeMark().Replace(cell!, "")) : plain;

    /// <summary>A line with its bullet written as "• ".</summary>
    public static string OfLine(string line) => Bullet().Replace(Of(line), "• ");

    /// <summary>The words without the footnote marks at their end ("Target[2]", "OMB*").</summary>
    public static string WithoutMarks(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var open = text[end - 1] == ']' ? text.LastIndexOf('[', end - 1, Math.Min(end, LongestMark)) : -1;
            if (open >= 0 && text.AsSpan(open + 1, end - open - 2).TrimStart('^') is { Length: > 0 } mark && !mark.ContainsAnyExcept(LettersOfMarks))
            {
                end = open;
            }
            else if (text[end - 1] is '*' or '†' or '‡' or '§' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹') || char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
            else
            {
                break;
            }
        }

        return end > 0 ? text[..end] : text;
    }

    /// <summary>Lower case, letters and digits only, one space between words.</summary>
    public static string Key(string text)
    {
        var key = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is '%' or '#')
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    [GeneratedRegex(@"<(?<tag>s|del|strike)\b[^>]*>.*?</\k<tag>>", Options | RegexOptions.IgnoreCase | RegexOptions.Singleline, Patience)]
    private static partial Regex Struck();

    [GeneratedRegex(@"\s*<br\s*/?>\s*|\s*</(p|li|div|ul|ol)>\s*", Options | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]{0,9}(\s[^<>]{0,200})?/?>", Options, Patience)]
    private static partial Regex Tag();

    [GeneratedRegex(@"~~|</?(s|del|strike)\b[^>]*>", Options | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex StrikeMark();

    [GeneratedRegex(@"~~(?=\S).+?(?<=\S)~~", Options, Patience)]
    private static partial Regex StruckInMarkdown();

    [GeneratedRegex(@"(?<!\w)(?<mark>\*\*|__)(?=[^\s*_])(?<words>[^*_]+)(?<=[^\s*_])\k<mark>(?!\w)", Options, Patience)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])\*(?=[^\s*])(?<words>[^*]+)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])(?<words>[^_]+)(?<=[^\s_])_(?![\w_])", Options, Patience)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]\((?<address>[^()\s]+)(\s+""[^""]*"")?\)", Options, Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*([-–—*•▪◦·●‣]\s+)+", Options, Patience)]
    private static partial Regex Bullet();
}
