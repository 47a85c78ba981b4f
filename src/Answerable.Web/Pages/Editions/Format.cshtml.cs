using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class FormatModel(FormatRequestList list, AnswerFormat answer, Actor by) : PageModel, IFormPage
{
    public FormatRequestList.Row Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute(Name = "request")]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await answer.RunAsync(new(Id, Input.Version, Input.Answer!), by, cancellation);
        this.SayDone("The answer is noted.");
        return LocalRedirect(EditionLinks.Formats);
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await list.ReadOneAsync(Id, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        [Required(ErrorMessage = "Say what was sent, or why nothing was")]
        [StringLength(5000, ErrorMessage = "It must be 5,000 characters or fewer")]
        public string? Answer { get; set; }
    }
}
