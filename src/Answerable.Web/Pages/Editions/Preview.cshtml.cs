using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>A version out of the same stored files and the same page as the public will read.</summary>
[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class PreviewModel(EditionPage page, EditionShelf shelf, Visit visit, Actor by) : PageModel
{
    public EditionPage.Found Found { get; private set; } = null!;

    public EditionView View { get; private set; } = null!;

    public FoundActor Who => visit.Who!;

    public async Task<IActionResult> OnGetAsync(Guid edition, CancellationToken cancellation)
    {
        if (await page.ReadAsync(edition, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        IReadOnlyList<EditionView.Download> downloads =
        [
            .. found.Files.Where(file => file.Rendition is not EditionRendition.Html).OrderByDescending(file => file.Rendition)
                .Select(file => new EditionView.Download(EditionLinks.DeskFile(edition, file.Name), file.Title, EditionWords.Size(file.Length))),
        ];
        View = await EditionView.ReadAsync(
            shelf, EditionLinks.Preview(edition), found.Edition.Title, found.Edition.Period, EditionModel.FilterOf(Request.Query), found.Edition.ContentHash, found.Files, downloads, cancellation);
        return Page();
    }
}
