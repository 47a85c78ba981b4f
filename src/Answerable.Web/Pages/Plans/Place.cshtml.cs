using System.Globalization;
using Answerable.Domain;
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

/// <summary>Where a row stands in its plan, and which of its fields are for publication.</summary>
[Needs(Permission.EditPlans)]
public sealed class PlaceModel(PlanRegister register, MoveActivity move, SetPublication publish, Actor by) : PageModel, IFormPage
{
    private static readonly (PlanField Field, string Words)[] Withholdable =
    [
        (PlanField.Activity, "Activity"), (PlanField.Owner, "Owner"), (PlanField.Target, "Target"), (PlanField.Priority, "Priority"), (PlanField.Measure, "Measures"),
        (PlanField.Status, "Status"), (PlanField.Comment, "Updates"), (PlanField.Documents, "Documents"), (PlanField.Recommendations, "Recommendations"),
    ];

    public PlanRegister.Register Register { get; private set; } = null!;

    public PlanRegister.Row Row { get; private set; } = null!;

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public IReadOnlyList<Choice> Fields { get; } = [.. Withholdable.Select(field => new Choice(Word.Of(field.Field), field.Words))];

    /// <summary>A section's place and, after a slash, the row to stand behind.</summary>
    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public List<string> Withheld { get; set; } = [];

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Withheld = [.. Row.Withheld.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return Page();
    }

    [FormOf(nameof(Place))]
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var parts = (Place ?? "").Split('/');
        if (Register.Sections.FirstOrDefault(section => section.Position.ToString(CultureInfo.InvariantCulture) == parts[0]) is not { } target)
        {
            ModelState.AddModelError("Place", "Choose where it is to stand");
            return Page();
        }

        var after = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var behind) ? behind : (int?)null;
        await move.RunAsync(new(new(Key, Reference), target.Id, after), by, cancellation);
        this.SayDone("The row is moved. Its address stays.");
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    [FormOf(nameof(Withheld))]
    public async Task<IActionResult> OnPostPublicationAsync(CancellationToken cancellation)
    {
        var fields = Withheld.Select(Word.Read<PlanField>).OfType<PlanField>().ToList();
        await publish.RunAsync(new(Key, new Dictionary<Guid, bool>(), new Dictionary<int, IReadOnlyCollection<PlanField>> { [Reference] = fields }), by, cancellation);
        this.SayDone("Which fields of the row are for publication is saved.");
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await register.ReadAsync(Key, by, cancellation) is not { } found || found.Rows.FirstOrDefault(row => row.Reference == Reference) is not { } row)
        {
            return false;
        }

        Register = found;
        Row = row;
        Places = [.. found.Sections.SelectMany(section => found.Rows.Where(other => other.SectionId == section.Id && other.Reference != Reference)
            .Select(other => new Choice(string.Create(CultureInfo.InvariantCulture, $"{section.Position}/{other.Reference}"), $"{section.Name}: behind {ActivityName.Short(other.Number, other.Reference)}"))
            .Prepend(new Choice(section.Position.ToString(CultureInfo.InvariantCulture), $"{section.Name}: first")))];
        return true;
    }
}
