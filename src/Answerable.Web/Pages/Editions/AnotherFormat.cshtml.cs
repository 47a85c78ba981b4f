using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Answerable.Web.Pages.Editions;

[OpenToAll]
[EnableRateLimiting(SignInServices.PublicFormsPolicy)]
public sealed class AnotherFormatModel(PublishedSeries published, AskForFormat ask) : PageModel, IFormPage
{
    public PublishedSeries.Found Found { get; private set; } = null!;

    public PublishedSeries.Row Edition { get; private set; } = null!;

    /// <summary>The day by which there will be an answer, once it is asked.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public bool HasContact => !string.IsNullOrWhiteSpace(Input.Contact);

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Body { get; set; } = "";

    [FromRoute]
    public string Series { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        AnswerBy = await ask.RunAsync(new(Edition.Id, Input.Format!, Input.Contact), Actor.Public(Found.Body.Id, Found.Body.TimeZone), cancellation);
        return Page();
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await published.ReadAsync(Body, Series, cancellation) is not { } found || found.Of(Number) is not { } edition)
        {
            return false;
        }

        (Found, Edition) = (found, edition);
        return true;
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Say which format you need")]
        [StringLength(2000, ErrorMessage = "The format must be 2,000 characters or fewer")]
        public string? Format { get; set; }

        [StringLength(500, ErrorMessage = "The address must be 500 characters or fewer")]
        public string? Contact { get; set; }
    }
}
