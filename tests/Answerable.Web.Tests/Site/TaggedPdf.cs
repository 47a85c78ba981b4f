using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Answerable.Web.Tests.Site;

/// <summary>What a screen reader needs of a PDF.</summary>
internal static partial class TaggedPdf
{
    public static void Check(PdfDocument pdf, string title)
    {
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.TryGet(NameToken.Create("StructTreeRoot"), out _));
        Assert.True(catalog.TryGet(NameToken.Create("MarkInfo"), pdf.Structure.TokenScanner, out DictionaryToken? marks));
        Assert.Equal("true", marks!.Data["Marked"].ToString(), ignoreCase: true);
        Assert.True(catalog.TryGet(NameToken.Create("Lang"), pdf.Structure.TokenScanner, out StringToken? language));
        Assert.StartsWith("en", language!.Data, StringComparison.Ordinal);
        Assert.StartsWith(title, pdf.Information.Title, StringComparison.Ordinal);
    }

    /// <summary>All its letters in the order of its content, without spaces.</summary>
    public static string TextOf(PdfDocument pdf) => Spaces().Replace(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)), "");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
