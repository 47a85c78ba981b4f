using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Answerable.Records.Files;

/// <summary>How a workbook holds what XML cannot: as _xHHHH_; and so a text that looks like that has its underscore escaped.</summary>
internal static partial class CellEscape
{
    public static string Escape(string text)
    {
        var escaped = LooksEscaped().Replace(text, "_x005F_");
        return escaped.All(letter => letter != '\r' && (XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)))
            ? escaped
            : string.Concat(escaped.Select(letter => letter != '\r' && (XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
                ? letter.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_")));
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooksEscaped();
}
