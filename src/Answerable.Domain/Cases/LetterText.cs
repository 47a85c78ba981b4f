using System.Text;
using Answerable.Domain.Access;

namespace Answerable.Domain.Cases;

/// <summary>Something in a text that a letter must not go out with: a {field}, or a [[place]] to write in.</summary>
/// <param name="Name">What stands between the marks.</param>
public readonly record struct LetterMark(int At, int Length, string Name, bool IsField);

/// <summary>The text of a letter: its marks, filling them in, and what is still open.</summary>
public static class LetterText
{
    /// <summary>Fields and places in the order in which they stand. A mark that is not closed is none.</summary>
    public static IEnumerable<LetterMark> Marks(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var (isField, open, close) = text[at] is '{' ? (true, 1, "}") : text.AsSpan(at).StartsWith("[[") ? (false, 2, "]]") : (false, 0, "");
            if (open == 0 || text.IndexOf(close, at + open, StringComparison.Ordinal) is not (> 0 and var end))
            {
                continue;
            }

            var name = text[(at + open)..end];
            if (isField ? IsFieldName(name) : !name.Contains('\n', StringComparison.Ordinal))
            {
                var length = end + close.Length - at;
                yield return new(at, length, name.Trim(), isField);
                at += length - 1;
            }
        }
    }

    /// <summary>With every field that is known; one that is not known yet stays, and is said by <see cref="WhyOpen"/>. What is filled in is not read again.</summary>
    public static string Fill(string text, LetterFacts facts)
    {
        var filled = new StringBuilder();
        var from = 0;
        foreach (var mark in Marks(text))
        {
            filled.Append(text, from, mark.At - from);
            filled.Append((mark.IsField ? LetterField.Find(mark.Name)?.Of(facts) : null) ?? text.Substring(mark.At, mark.Length));
            from = mark.At + mark.Length;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What is still to be filled in, each once, in words.</summary>
    public static IReadOnlyList<string> Open(string? text) =>
    [
        .. Marks(text ?? "").Select(mark => !mark.IsField ? $"“{mark.Name}”" : LetterField.Find(mark.Name) is { } field ? field.Words : $"“{mark.Name}”").Distinct(StringComparer.Ordinal),
    ];

    public static Refusal? WhyOpen(string? text) =>
        Open(text) is [_, ..] open ? new("case.letter-open", $"The letter is not finished. To be filled in: {string.Join("; ", open)}") : null;

    private static bool IsFieldName(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterLower(letter) || letter is '.' or '-');
}
