using System.Globalization;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Assets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>What a version says otherwise than the one before it, in words and then row by row.</summary>
[OpenToAll]
public sealed class ChangesModel(PublishedSeries published, EditionShelf shelf, AssetFiles assets) : PageModel
{
    public PublishedSeries.Found Found { get; private set; } = null!;

    public PublishedSeries.Row Edition { get; private set; } = null!;

    /// <summary>Null for the first version.</summary>
    public PublishedSeries.Row? Before { get; private set; }

    public EditionChanges Changes { get; private set; } = new([], []);

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string body, string series, int number, CancellationToken cancellation)
    {
        if (await published.ReadAsync(body, series, cancellation) is not { } found || found.Of(number) is not { } edition)
        {
            return NotFound();
        }

        (Found, Edition, Before) = (found, edition, found.Before(edition));
        if (HttpContext.IsKnown(string.Create(CultureInfo.InvariantCulture, $"{edition.Id:N}-{Before?.Id:N}-{edition.Version}.{found.Body.Version}-{assets.Version}")))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        if (Before is { } before)
        {
            Changes = EditionChanges.Between(await shelf.ContentAsync(before.ContentHash, cancellation), await shelf.ContentAsync(edition.ContentHash, cancellation));
            Sentences = ChangeWords.Of(Changes);
        }

        return Page();
    }
}
