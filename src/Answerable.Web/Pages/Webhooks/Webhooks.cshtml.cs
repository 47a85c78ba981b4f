using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Webhooks;
using Answerable.Records.Webhooks;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Webhooks;

/// <summary>Other programs that are told what happens, and what they were told.</summary>
[Needs(Permission.ManageBody)]
public sealed class WebhooksModel(WebhookList list, AddWebhook add, EndWebhook end, SendDeliveryAgain again, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public IReadOnlyList<WebhookList.Row> Hooks { get; private set; } = [];

    public IReadOnlyList<WebhookList.Delivery> Deliveries { get; private set; } = [];

    /// <summary>What deliveries are signed with: shown this once.</summary>
    public string? Secret { get; private set; }

    public string TimeZone => by.TimeZoneId;

    public IEnumerable<Choice> Events { get; } = [.. WebhookEvents.All.Select(one => new Choice(one.Key, one.Words))];

    public static string Words(string key) => WebhookEvents.All.First(one => one.Key == key).Words;

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        (Hooks, Deliveries) = await list.ReadAsync(by, cancellation);
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Secret = await add.RunAsync(new(Input.Address!.Trim(), Input.Events), by, cancellation);
        Input = new();
        ModelState.Clear();
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid webhook, CancellationToken cancellation)
    {
        await end.RunAsync(webhook, by, cancellation);
        this.SayDone("The webhook has ended: the other program is told of nothing more.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid delivery, CancellationToken cancellation)
    {
        await again.RunAsync(delivery, by, cancellation);
        this.SayDone("It is sent again.");
        return RedirectToPage();
    }

    public sealed class Asked
    {
        [Required(ErrorMessage = "Enter the address that is told")]
        [StringLength(500, ErrorMessage = "The address must be 500 characters or fewer")]
        public string? Address { get; set; }

        public List<string> Events { get; set; } = [];
    }
}
