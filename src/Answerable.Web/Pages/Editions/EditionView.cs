using System.Globalization;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Editions.Screens;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Editions;

/// <summary>An edition as its page shows it: the stored inner part, with the filter between what comes before the tables and the tables.</summary>
/// <param name="Address">Where the filter leads.</param>
/// <param name="Shown">How many rows of each table fit the filter, in words; null where nothing is narrowed.</param>
public sealed record EditionView(string Address, string Title, string Period, EditionFilter Filter, EditionView.Parts Stored, IHtmlContent FromTables, string? Shown, IReadOnlyList<EditionView.Download> Downloads)
{
    private const string TablesBegin = EditionHtml.TableBegins;

    /// <summary>What is worked out of the stored files once: they never change.</summary>
    /// <param name="Opening">Of which day it speaks, and the summary.</param>
    /// <param name="Texts">The prose below the summary.</param>
    public sealed record Parts(IHtmlContent Opening, IHtmlContent Texts, IHtmlContent FromTables);

    /// <summary>What a reader may choose from and go to, and how many rows there are.</summary>
    public sealed record Choices(IReadOnlyList<string> Statuses, IReadOnlyList<string> Sections, IReadOnlyList<Part> Tables, int Rows);

    /// <summary>A table, or a section of one.</summary>
    /// <param name="Address">The place on the page; a section is reached at its first row, which every version since the first names.</param>
    public sealed record Part(string Address, string Name, int Rows, IReadOnlyList<Part> Sections);

    public sealed record Download(string Address, string Title, string? Size);

    public required Choices Offered { get; init; }

    /// <summary>Where else a reader may want to go: what changed, all versions.</summary>
    public IReadOnlyList<Download> Beside { get; init; } = [];

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
        return new(address, title, period, filter, stored, new HtmlString(EditionHtml.WriteFromTables(fitting)), ShownWords(fitting, offered), downloads) { Offered = offered };
    }

    private static Parts Split(byte[] bytes)
    {
        var html = System.Text.Encoding.UTF8.GetString(bytes);
        var tables = html.IndexOf(TablesBegin, StringComparison.Ordinal) is var at and >= 0 ? at : html.Length;
        var texts = html.IndexOf(EditionHtml.TextBegins, 0, tables, StringComparison.Ordinal) is var first and >= 0 ? first : tables;
        return new(new HtmlString(html[..texts]), new HtmlString(html[texts..tables]), new HtmlString(html[tables..]));
    }

    private static Choices Offer(EditionContent content) =>
        new(
            EditionFilter.Statuses(content),
            EditionFilter.Sections(content),
            [
                .. content.Tables.Select(table => new Part(
                    EditionHtml.PlaceOf(table), table.Title, table.Rows.Count,
                    [.. table.Rows.Where(row => row.Group is not null).GroupBy(row => row.Group!, StringComparer.Ordinal).Select(group => new Part(EditionHtml.PlaceOf(table, group.First()), group.Key, group.Count(), []))])),
            ],
            content.Tables.Sum(table => table.Rows.Count));

    private static string ShownWords(EditionContent fitting, Choices offered)
    {
        var shown = fitting.Tables.ToDictionary(EditionHtml.PlaceOf, table => table.Rows.Count, StringComparer.Ordinal);
        return string.Join(", ", offered.Tables.Where((table, at) => at == 0 || shown.ContainsKey(table.Address))
            .Select(table => string.Create(CultureInfo.InvariantCulture, $"{shown.GetValueOrDefault(table.Address)} of {table.Rows} {table.Name.ToLowerInvariant()}")));
    }
}
