using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Bodies;

[Needs(Permission.ManageBody)]
public sealed class AddUnitModel(BodyPage page, AddUnit add, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Details Input { get; set; } = new();

    public IReadOnlyList<Choice> Parents { get; private set; } = [];

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Parents = [new("", "None"), .. (await page.ReadUnitsAsync(by, cancellation)).Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        return true;
    }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await add.RunAsync(new(Input.Key!.Trim(), Input.Name!, Input.Parent), by, cancellation);
        this.SayDone($"{Input.Name} is added.");
        return RedirectToPage("SetUp");
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Enter the unit's name")]
        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Enter a key")]
        public string? Key { get; set; }

        public Guid? Parent { get; set; }
    }
}
