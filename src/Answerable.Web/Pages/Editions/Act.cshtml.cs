using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Editions;

/// <summary>One act on one version: what happens by it, and what it must be told.</summary>
[Needs(Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class ActModel(EditionPage page, Actor by, IServiceProvider services) : PageModel, IFormPage
{
    public EditionPage.Found Found { get; private set; } = null!;

    public EditionActWords Act { get; private set; } = null!;

    public Refusal? WhyNot => Found.Edition.WhyNot(Act.Act, by);

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public Guid Edition { get; set; }

    [FromRoute(Name = "act")]
    public string ActAddress { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var until = Act.Act is EditionAct.Embargo ? UntilAt() : null;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await RunAsync(until, cancellation);
        this.SayDone(Act.Done);
        return LocalRedirect(EditionLinks.Desk(Edition));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (EditionActs.All.FirstOrDefault(act => string.Equals(Word.Of(act.Act), ActAddress, StringComparison.Ordinal)) is not { } act
            || await page.ReadAsync(Edition, by, cancellation) is not { } found)
        {
            return false;
        }

        (Found, Act) = (found, act);
        return true;
    }

    /// <summary>The instant that the day and the time mean in the body's time zone; null where none is given.</summary>
    private DateTime? UntilAt()
    {
        if (Input.UntilOn is not { } day)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(by.TimeZoneId);
        if (!TimeOnly.TryParseExact(Input.UntilTime?.Trim(), ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || zone.IsInvalidTime(day.ToDateTime(time)))
        {
            ModelState.AddModelError("Input.UntilTime", "Enter a time such as 09:30");
            return null;
        }

        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone);
    }

    private Task RunAsync(DateTime? until, CancellationToken cancellation)
    {
        var (edition, version) = (Edition, Input.Version);
        return Act.Act switch
        {
            EditionAct.Approve => The<ApproveEdition>().RunAsync(new(edition, version, Input.Words), by, cancellation),
            EditionAct.Publish => The<PublishEdition>().RunAsync(new(edition, version), by, cancellation),
            EditionAct.LiftEmbargo => The<LiftEmbargo>().RunAsync(new(edition, version, Input.Words), by, cancellation),
            EditionAct.Embargo => The<EmbargoEdition>().RunAsync(new(edition, version, until, Input.UntilEvent), by, cancellation),
            EditionAct.SendBack => The<SendBackEdition>().RunAsync(new(edition, version, Input.Words ?? ""), by, cancellation),
            EditionAct.Withdraw => The<WithdrawEdition>().RunAsync(new(edition, version, Input.Words ?? ""), by, cancellation),
            var other => throw new InvalidOperationException($"{other} has no page"),
        };
    }

    private T The<T>()
        where T : notnull => services.GetRequiredService<T>();

    public sealed class Details
    {
        public int Version { get; set; }

        [StringLength(5000, ErrorMessage = "It must be 5,000 characters or fewer")]
        public string? Words { get; set; }

        [Display(Name = "The day")]
        public DateOnly? UntilOn { get; set; }

        public string? UntilTime { get; set; }

        [StringLength(200, ErrorMessage = "The event must be 200 characters or fewer")]
        public string? UntilEvent { get; set; }
    }
}
