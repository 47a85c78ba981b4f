using Answerable.Web.Pages.Editions;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Answerable.Web.Tests.Editions;

public sealed class EditionPdfTests(WebNode node) : IClassFixture<WebNode>
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
        TaggedPdf.Check(pdf, "Plan on paper");

        // In the order of the page's content, which is the order in which it is read out.
        var text = TaggedPdf.TextOf(pdf);
        string[] order = ["Planonpaper", "Summary", "Activities", "Estates", "Repairtheroof", "Paintthehall", "Parks", "Planttrees", "Wherethiscomesfrom"];
        Assert.Equal(order, order.OrderBy(words => text.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(order, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }
}
