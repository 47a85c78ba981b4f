using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed class AddRowModel(PlanRegister register, AddActivity add, Actor by) : PageModel, IFormPage
{
    public PlanRegister.Register Register { get; private set; } = null!;

    public IReadOnlyList<Choice> Sections { get; private set; } = [];

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var fields = new Dictionary<PlanField, string?>
        {
            [PlanField.Activity] = Input.Text, [PlanField.Number] = Input.Number, [PlanField.Owner] = Input.Owner, [PlanField.Priority] = Input.Priority, [PlanField.Target] = Input.Target,
        };
        var reference = await add.RunAsync(new(Key, Input.Section!.Value, fields, Input.Displaced), by, cancellation);
        this.SayDone("The row is added at the end of its section.");
        return Redirect(PlanLinks.Activity(Key, reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await register.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Register = found;
        Sections = [.. found.Sections.Select(section => new Choice(section.Id.ToString(), section.Name))];
        return true;
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Choose the section")]
        public Guid? Section { get; set; }

        [Required(ErrorMessage = "Say what the activity is")]
        [StringLength(20000, ErrorMessage = "The activity must be 20,000 characters or fewer")]
        public string? Text { get; set; }

        [StringLength(100, ErrorMessage = "The number must be 100 characters or fewer")]
        public string? Number { get; set; }

        [StringLength(1000, ErrorMessage = "The owner must be 1,000 characters or fewer")]
        public string? Owner { get; set; }

        [StringLength(200, ErrorMessage = "The priority must be 200 characters or fewer")]
        public string? Priority { get; set; }

        [StringLength(2000, ErrorMessage = "The target must be 2,000 characters or fewer")]
        public string? Target { get; set; }

        [StringLength(5000, ErrorMessage = "What it displaced must be 5,000 characters or fewer")]
        public string? Displaced { get; set; }
    }
}
