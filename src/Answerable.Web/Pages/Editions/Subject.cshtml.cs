using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>One record with its versions, and the way to the next.</summary>
[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class SubjectModel(EditionList list, Actor by) : PageModel
{
    public EditionList.Subject Found { get; private set; } = null!;

    /// <summary>One at a time: the version that is on its way.</summary>
    public EditionList.Row? Waiting => Found.Editions.FirstOrDefault(edition => EditionLife.Waiting.Contains(edition.State));

    public bool MayPrepare => by.May(Permission.PrepareEditions);

    public string TimeZone => by.TimeZoneId;

    public async Task<IActionResult> OnGetAsync(string kind, string key, string? period, CancellationToken cancellation)
    {
        var subjects = await list.ReadAsync(by, cancellation);
        if (subjects.FirstOrDefault(subject => string.Equals(subject.Kind, kind, StringComparison.Ordinal) && string.Equals(subject.Key, key, StringComparison.Ordinal)) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return string.IsNullOrEmpty(period) ? Page() : LocalRedirect(EditionLinks.Gate(kind, key, period));
    }
}
