using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed class SettingsModel(PlanSettings settings, EditPlan edit, SetPublication publish, Actor by) : PageModel, IFormPage
{
    public static readonly IReadOnlyList<Choice> Cadences =
        [new("", "Only when something happens"), new(Word.Of(Cadence.Fortnightly), "Every fortnight"), new(Word.Of(Cadence.Monthly), "Every month"), new(Word.Of(Cadence.Quarterly), "Every quarter")];

    public PlanSettings.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var plan = Found.Plan;
        Input = new()
        {
            Title = plan.Title, PeriodStartOn = plan.PeriodStartOn, PeriodEndOn = plan.PeriodEndOn, ApprovedOn = plan.ApprovedOn, Vision = plan.Vision,
            IsRestricted = plan.IsRestricted, Readers = [.. Found.Readers.Keys.Select(person => person.ToString())],
            Cadence = plan.Cadence is { } cadence ? Word.Of(cadence) : null, CadenceFromOn = plan.CadenceFromOn,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var readers = Input.Readers.Select(Guid.Parse).ToDictionary(person => person, person => Found.Readers.GetValueOrDefault(person));
        await edit.RunAsync(new(Key, Input.Version, Input.Title!, Input.PeriodStartOn, Input.PeriodEndOn, Input.ApprovedOn, Input.Vision, Input.IsRestricted, readers, Word.Read<Cadence>(Input.Cadence), Input.CadenceFromOn), by, cancellation);
        this.SayDone("The plan’s settings are saved.");
        return Redirect(PlanLinks.About(Key));
    }

    /// <param name="published">The columns that are for publication.</param>
    public async Task<IActionResult> OnPostColumnsAsync(List<Guid> published, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await publish.RunAsync(new(Key, Found.Columns.ToDictionary(column => column.Id, column => published.Contains(column.Id)), new Dictionary<int, IReadOnlyCollection<PlanField>>()), by, cancellation);
        this.SayDone("Which columns are for publication is saved.");
        return Redirect(PlanLinks.About(Key));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await settings.ReadAsync(Key, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        People = [.. found.People.Select(person => new Choice(person.Id.ToString(), person.Post is { } post ? $"{person.Name}, {post}" : person.Name))];
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        [StringLength(200, ErrorMessage = "The title must be 200 characters or fewer")]
        public string? Title { get; set; }

        [Display(Name = "The first day")]
        public DateOnly? PeriodStartOn { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? PeriodEndOn { get; set; }

        [Display(Name = "The day")]
        public DateOnly? ApprovedOn { get; set; }

        public string? Cadence { get; set; }

        [Display(Name = "The day")]
        public DateOnly? CadenceFromOn { get; set; }

        [StringLength(20000, ErrorMessage = "The vision must be 20,000 characters or fewer")]
        public string? Vision { get; set; }

        public bool IsRestricted { get; set; }

        public List<string> Readers { get; set; } = [];
    }
}
