using System.Text;
using Answerable.Domain.Access;
using Answerable.Records.Files;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>The papers as they went out; before that, for those who issue them, as they would.</summary>
[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class PapersModel(PlanMeetings meetings, PapersDraft papers, OpenFile files, Actor by) : PageModel
{
    public PlanMeetings.One Found { get; private set; } = null!;

    /// <summary>Made by us and kept under its digest: nothing that a person typed stands in it unescaped.</summary>
    public string? Html { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, int number, CancellationToken cancellation)
    {
        if (await meetings.ReadOneAsync(key, number, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Response.AllowCharts();
        Html = found.Meeting.PapersId is { } kept ? Encoding.UTF8.GetString((await files.ReadAsync(kept, by, cancellation))!.Content)
            : by.May(Permission.EditPlans) || by.May(Permission.RunRounds) ? (await papers.ReadAsync(found, PageContext, cancellation))?.Html
            : null;
        return Page();
    }
}
