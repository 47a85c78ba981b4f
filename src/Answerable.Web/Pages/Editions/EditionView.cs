using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Editions.Screens;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Editions;

/// <summary>An edition as its page shows it: the stored inner part, with the filter between what comes before the tables and the tables.</summary>
/// <param name="Address">Where the filter leads.</param>
/// <param name="Shown">How many rows fit the filter; null where nothing is narrowed.</param>
public sealed record EditionView(string Address, string Title, string Period, EditionFilter Filter, EditionView.Parts Stored, IHtmlContent FromTables, int? Shown, IReadOnlyList<EditionView.Download> Downloads)
{
    private const string TablesBegin = EditionHtml.TableBegins;

    /// <summary>What is worked out of the stored files once: they never change.</summary>
    public sealed record Parts(IHtmlContent BeforeTables, IHtmlContent FromTables);

    /// <summary>What a reader may choose from, and how many rows there are.</summary>
    public sealed record Choices(IReadOnlyList<string> Statuses, IReadOnlyList<string> Sections, int Rows);

    public sealed record Download(string Address, string Title, string? Size);

    public required Choices Offered { get; init; }

    public static async Task<EditionView> ReadAsync(EditionShelf shelf, string address, string title, string period, EditionFilter filter, string contentHash, IReadOnlyList<PublishedFiles.Row> files, IReadOnlyList<Download> downloads, CancellationToken cancellation)
    {
        var html = files.Single(file => file.Rendition is EditionRendition.Html).Digest;
        var stored = await shelf.KeptAsync(html, Split, cancellation);
        var offered = await shelf.KeptAsync(contentHash, bytes => Offer(EditionJson.Read(bytes)), cancellation);
        if (!filter.IsNarrowed)
        {
            return new(address, title, period, filter, stored, stored.FromTables, null, downloads) { Offered = offered };
        }

        var fitting = filter.Apply(await shelf.ContentAsync(contentHash, cancellation));
        return new(address, title, period, filter, stored, new HtmlString(EditionHtml.WriteFromTables(fitting)), fitting.Tables.Sum(table => table.Rows.Count), downloads) { Offered = offered };
    }

    private static Parts Split(byte[] bytes)
    {
        var html = System.Text.Encoding.UTF8.GetString(bytes);
        var at = html.IndexOf(TablesBegin, StringComparison.Ordinal);
        return at < 0 ? new(new HtmlString(html), HtmlString.Empty) : new(new HtmlString(html[..at]), new HtmlString(html[at..]));
    }

    private static Choices Offer(EditionContent content) =>
        new(EditionFilter.Statuses(content), EditionFilter.Sections(content), content.Tables.Sum(table => table.Rows.Count));
}
