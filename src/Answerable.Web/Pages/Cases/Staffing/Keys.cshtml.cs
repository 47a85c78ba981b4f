using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The single keys of the queue, and their switch: WCAG 2.1.4 asks that they can be turned off.</summary>
[Needs(Permission.ReadCases)]
public sealed class KeysModel(QueueDesk desk, SwitchKeys keys, Actor by) : PageModel, IFormPage
{
    /// <summary>As Scripts/keys.js has them; Enter is the browser's own.</summary>
    public static readonly IReadOnlyList<(string Key, string Words)> All =
    [
        ("j", "To the next case"), ("k", "To the case before"), ("Enter", "Open the case"), ("x", "Choose the case, or no longer"),
        ("a", "Assign: to the list of people, with this case if none is chosen"), ("/", "To the filter’s words"), ("?", "This page"),
    ];

    public bool AreOn { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? on, CancellationToken cancellation)
    {
        await keys.RunAsync(on == "yes", by, cancellation);
        this.SayDone(on == "yes" ? "The keys are on." : "The keys are off.");
        return RedirectToPage();
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        AreOn = (await desk.ReadAsync(by, cancellation)).HasKeys;
        return true;
    }
}
