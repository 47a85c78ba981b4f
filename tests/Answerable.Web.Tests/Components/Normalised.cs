using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Answerable.Web.Tests.Components;

/// <summary>Markup without what a browser does not mind: order of attributes and classes, white space between elements.</summary>
internal static partial class Normalised
{
    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html);
        var text = new StringBuilder();
        Write(document.Body!.ChildNodes, text, 0);
        return text.ToString();
    }

    private static void Write(INodeList nodes, StringBuilder text, int depth)
    {
        foreach (var node in nodes)
        {
            if (node is IElement element)
            {
                var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                    .Select(attribute => $" {attribute.Name}=\"{(attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : attribute.Value)}\"");
                text.Append(' ', depth * 2).Append('<').Append(element.LocalName).AppendJoin("", attributes).Append(">\n");
                Write(element.ChildNodes, text, depth + 1);
            }
            else if (node is IText words && Space().Replace(words.Data, " ").Trim() is { Length: > 0 } said)
            {
                text.Append(' ', depth * 2).Append(said).Append('\n');
            }
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
