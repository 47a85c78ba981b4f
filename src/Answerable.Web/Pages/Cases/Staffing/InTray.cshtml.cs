using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The rota of the in-tray: who looks after the shared mailbox and what nobody has yet.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class InTrayModel(InTrayRota rota, SetInTrayDuty set, Actor by) : PageModel, IFormPage
{
    public static readonly IReadOnlyList<string> Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    public InTrayRota.View Found { get; private set; } = null!;

    [BindProperty]
    public Asked Input { get; set; } = new();

    public IEnumerable<Choice> Handlers => CaseFields.Units(Found.Handlers, Found.MayManage ? "Nobody" : "Choose a colleague");

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Require(Input.FromOn is null, "Input.FromOn", "Enter the first day");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await set.RunAsync(new(Input.FromOn!.Value, Input.UntilOn ?? Input.FromOn.Value, Input.PersonId), by, cancellation);
        this.SayDone("The rota is changed. Who looks after the in-tray now is told by e-mail.");
        return RedirectToPage();
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Found = await rota.ReadAsync(by, cancellation);
        return true;
    }

    public sealed class Asked
    {
        [Display(Name = "The first day")]
        public DateOnly? FromOn { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? UntilOn { get; set; }

        public Guid? PersonId { get; set; }
    }
}
