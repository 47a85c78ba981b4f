using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Site;

/// <summary>Words of a heading in which figures with a hyphen between them, such as a financial year, stay on one line.</summary>
public static partial class Unbroken
{
    public static IHtmlContent Of(string words) =>
        new HtmlString(Figures().Replace(HtmlEncoder.Default.Encode(words), "<span class=\"unbroken\">$0</span>"));

    [GeneratedRegex(@"\b[0-9]+[-/][0-9]+\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();
}
