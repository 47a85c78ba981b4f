using System.Globalization;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Assets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>A published version, or without a number the one to rely on.</summary>
[OpenToAll]
public sealed class EditionModel(PublishedSeries published, PublishedFiles files, EditionShelf shelf, EditionPdf pdf, AssetFiles assets) : PageModel
{
    public PublishedSeries.Found Found { get; private set; } = null!;

    public PublishedSeries.Row Edition { get; private set; } = null!;

    public EditionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string body, string series, int? number, CancellationToken cancellation)
    {
        if (await published.ReadAsync(body, series, cancellation) is not { } found || (number is { } asked ? found.Of(asked) : found.Newest) is not { } edition)
        {
            return NotFound();
        }

        // What stands round the stored part changes with any version of the series, with the body's looks, and with the program.
        var tag = string.Create(CultureInfo.InvariantCulture, $"{edition.Id:N}-{found.Editions.Count}.{found.Editions.Sum(other => other.Version)}.{found.Body.Version}-{assets.Version}-{(pdf.IsOffered ? 1 : 0)}");
        if (HttpContext.IsKnown(tag))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        (Found, Edition) = (found, edition);
        var list = await files.ReadAsync(found.Body, edition.Id, cancellation);
        View = await EditionView.ReadAsync(shelf, Request.Path, edition.Title, edition.Period, FilterOf(Request.Query), edition.ContentHash, list, Downloads(list), cancellation) with { Beside = [.. Beside()] };
        return Page();
    }

    public DateOnly Day(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(Found.Body.TimeZone)));

    internal static EditionFilter FilterOf(IQueryCollection query)
    {
        return new(Filled("text"), Filled("status"), Filled("section"));

        string? Filled(string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null;
    }

    private IEnumerable<EditionView.Download> Beside()
    {
        if (Found.Before(Edition) is { } before)
        {
            yield return new(EditionLinks.Changes(Found.Body.Key, Found.Series, Edition.Number), $"What changed since {before.Period} (version {before.Number})", null);
        }

        if (Found.Editions.Count > 1)
        {
            yield return new("#versions", $"All {Found.Editions.Count} versions", null);
        }
    }

    private IReadOnlyList<EditionView.Download> Downloads(IReadOnlyList<PublishedFiles.Row> list) =>
    [
        .. pdf.IsOffered ? [new(AddressOf($"{Found.Series}.pdf"), "Document to print (PDF)", null)] : Array.Empty<EditionView.Download>(),
        .. list.Where(file => file.Rendition is not EditionRendition.Html).OrderByDescending(file => file.Rendition).Select(file => new EditionView.Download(AddressOf(file.Name), file.Title, EditionWords.Size(file.Length))),
    ];

    private string AddressOf(string file) => EditionLinks.File(Found.Body.Key, Found.Series, Edition.Number, file);
}
