using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>What somebody sets for themself: the single keys of the queue (WCAG 2.1.4 asks that they can be turned off) and the message of the morning.</summary>
[Needs(Permission.ReadCases)]
public sealed class KeysModel(QueueDesk desk, SwitchKeys keys, SwitchDueMail dueMail, Actor by) : PageModel, IFormPage
{
    /// <summary>As Scripts/keys.js has them; Enter is the browser's own.</summary>
    public static readonly IReadOnlyList<(string Key, string Words)> All =
    [
        ("j", "To the next case"), ("k", "To the case before"), ("Enter", "Open the case"), ("x", "Choose the case, or no longer"),
        ("a", "Assign: to the list of people, with this case if none is chosen"), ("/", "To the filter’s words"), ("?", "This page"),
    ];

    public bool AreOn { get; private set; }

    public bool HasMail { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <param name="on">The keys: "yes" or "no".</param>
    /// <param name="mail">The message of the morning: "yes" or "no"; null where it is about the keys.</param>
    public async Task<IActionResult> OnPostAsync(string? on, string? mail, CancellationToken cancellation)
    {
        if (mail is not null)
        {
            await dueMail.RunAsync(mail == "yes", by, cancellation);
            this.SayDone(mail == "yes" ? "The message of the morning is on." : "The message of the morning is off.");
            return RedirectToPage();
        }

        await keys.RunAsync(on == "yes", by, cancellation);
        this.SayDone(on == "yes" ? "The keys are on." : "The keys are off.");
        return RedirectToPage();
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        var found = await desk.ReadAsync(by, cancellation);
        (AreOn, HasMail) = (found.HasKeys, found.HasDueMail);
        return true;
    }
}
