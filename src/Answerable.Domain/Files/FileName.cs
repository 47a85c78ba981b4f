using System.Globalization;

namespace Answerable.Domain.Files;

/// <summary>The name of a file that someone gave us, made fit to give back.</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>The last part of a path, without what a header, a page or a folder could trip over.</summary>
    public static string Plain(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = new string([.. last.Where(letter => !char.IsSurrogate(letter) && !IsUnseen(letter) && letter is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))]).Trim().Trim('.');
        return kept.Length == 0 ? "file" : kept.Length > Longest ? kept[^Longest..] : kept;
    }

    /// <summary>Controls, line ends of any kind, and what turns the direction or joins without being seen.</summary>
    private static bool IsUnseen(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    /// <summary>The name with an ending that its kind may have: a web page that is taken as text opens as text.</summary>
    public static string For(FileType type, string name)
    {
        var plain = Plain(name);
        var ending = plain.LastIndexOf('.') is >= 0 and var dot ? plain[(dot + 1)..] : "";
        return type.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase) ? plain : $"{plain[..Math.Min(plain.Length, Longest - type.Endings[0].Length - 1)]}.{type.Endings[0]}";
    }
}
