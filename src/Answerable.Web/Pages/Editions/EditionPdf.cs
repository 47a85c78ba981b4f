using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Assets;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Editions;

/// <summary>An edition as a tagged PDF, printed out of the stored inner part of its page and kept under that part's digest.</summary>
public sealed class EditionPdf(PdfPrinter printer, EditionShelf shelf, AssetFiles assets)
{
    public bool IsOffered => printer.IsOffered;

    /// <returns>Null where too many wait for the printer already.</returns>
    public Task<byte[]?> ReadAsync(string html, PublishedSeries.Row edition, PublishedSeries.Publisher body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(body);
        var heading = $"{edition.Title}, {edition.Period}";
        return printer.ReadAsync(html, async () => PrintedPage.Of($"{heading} – {body.Name}", heading, "public.css", null, await shelf.TextAsync(html, cancellation), assets), cancellation);
    }
}
