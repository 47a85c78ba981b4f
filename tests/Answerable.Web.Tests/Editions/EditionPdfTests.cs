using System.Text.RegularExpressions;
using Answerable.Web.Pages.Editions;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Answerable.Web.Tests.Editions;

public sealed partial class EditionPdfTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task It_is_tagged_says_its_language_and_reads_in_order()
    {
        Assert.SkipUnless(node.Services.GetRequiredService<EditionPdf>().IsOffered, "Chromium is not on the path (Debian: apt-get install chromium)");
        var plan = await node.AddPlanAsync(title: "Plan on paper");
        await node.PublishAsync(plan);
        using var client = new HttpClient { BaseAddress = node.Address };
        var address = new Uri($"/published/borough/{plan}/1/{plan}.pdf", UriKind.Relative);
        var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));

        using var pdf = PdfDocument.Open(bytes);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.TryGet(NameToken.Create("StructTreeRoot"), out _));
        Assert.True(catalog.TryGet(NameToken.Create("MarkInfo"), pdf.Structure.TokenScanner, out DictionaryToken? marks));
        Assert.Equal("true", marks!.Data["Marked"].ToString(), ignoreCase: true);
        Assert.True(catalog.TryGet(NameToken.Create("Lang"), pdf.Structure.TokenScanner, out StringToken? language));
        Assert.StartsWith("en", language!.Data, StringComparison.Ordinal);
        Assert.StartsWith("Plan on paper", pdf.Information.Title, StringComparison.Ordinal);

        // In the order of the page's content, which is the order in which it is read out.
        var text = Spaces().Replace(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)), "");
        string[] order = ["Planonpaper", "Summary", "Activities", "Estates", "Repairtheroof", "Paintthehall", "Parks", "Planttrees", "Wherethiscomesfrom"];
        Assert.Equal(order, order.OrderBy(words => text.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(order, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
