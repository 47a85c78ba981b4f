namespace Answerable.Domain.Files;

/// <summary>The name of a file that someone gave us, made fit to give back.</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>The last part of a path, without what a header, a page or a folder could trip over.</summary>
    public static string Plain(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = new string([.. last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('"' or '<' or '>' or ':' or '|' or '?' or '*' or '\u202e' or '\u202d' or '\u200f' or '\u200e'))]).Trim().Trim('.');
        return kept.Length == 0 ? "file" : kept.Length > Longest ? kept[^Longest..] : kept;
    }

    /// <summary>The name with an ending that its kind may have: a web page that is taken as text opens as text.</summary>
    public static string For(FileType type, string name)
    {
        var plain = Plain(name);
        var ending = plain.LastIndexOf('.') is >= 0 and var dot ? plain[(dot + 1)..] : "";
        return type.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase) ? plain : $"{plain}.{type.Endings[0]}";
    }
}
