using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.EditPlans)]
public sealed class EditModel(ActivityPage page, EditActivity edit, Actor by) : PageModel, IFormPage
{
    public ActivityPage.Found Found { get; private set; } = null!;

    [BindProperty]
    public Details Input { get; set; } = new();

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    [FromQuery]
    public string? Return { get; set; }

    /// <summary>The page from which the person came to mend the row.</summary>
    public string? Back => Url.Local(Return);

    /// <summary>Someone was faster: what stands there now is shown beside what was typed.</summary>
    public bool IsClash { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Input = Details.Of(Found.Row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var changed = Details.Fields.Where(field => !Same(field.Of(Input), field.Of(Details.Of(Found.Row)))).ToDictionary(field => field.Field, field => field.Of(Input));
        if (changed.Count > 0 || Input.Version != Found.Row.Version)
        {
            await edit.RunAsync(new(new(Key, Reference, Input.Version), changed, Input.Reason), by, cancellation);
            this.SayDone($"Saved: {string.Join(", ", Details.Fields.Where(field => changed.ContainsKey(field.Field)).Select(field => field.Words.ToLowerInvariant()))}.");
        }

        return LocalRedirect(Back ?? PlanLinks.Activity(Key, Reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return false;
        }

        IsClash = Input.Version != Found.Row.Version;
        return true;
    }

    /// <summary>What a field says now, where that is not what the person typed.</summary>
    public IEnumerable<(string Words, string Now, string Typed)> Differences =>
        from one in Details.Fields
        let now = one.Of(Details.Of(Found.Row))
        let typed = one.Of(Input)
        where !Same(now, typed)
        select (one.Words, now ?? "nothing", typed ?? "nothing");

    private static bool Same(string? one, string? other) =>
        string.Equals(one?.ReplaceLineEndings("\n").Trim() ?? "", other?.ReplaceLineEndings("\n").Trim() ?? "", StringComparison.Ordinal);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        public static readonly IReadOnlyList<(PlanField Field, string Words, Func<Details, string?> Of)> Fields =
        [
            (PlanField.Activity, "Activity", input => input.Text),
            (PlanField.Number, "Number", input => input.Number),
            (PlanField.Group, "Group", input => input.Group),
            (PlanField.Target, "Target", input => input.Target),
            (PlanField.Start, "Start", input => input.Start),
            (PlanField.End, "End", input => input.End),
            (PlanField.Owner, "Owner", input => input.Owner),
            (PlanField.Priority, "Priority", input => input.Priority),
            (PlanField.Aims, "Aims", input => input.Aims),
            (PlanField.Type, "Type", input => input.Type),
            (PlanField.Frequency, "Frequency", input => input.Frequency),
            (PlanField.Measure, "Measures", input => input.Measure),
        ];

        public int Version { get; set; }

        [Required(ErrorMessage = "Say what the activity is")]
        [StringLength(20000, ErrorMessage = "The activity must be 20,000 characters or fewer")]
        public string? Text { get; set; }

        [StringLength(100, ErrorMessage = "The number must be 100 characters or fewer")]
        public string? Number { get; set; }

        [StringLength(500, ErrorMessage = "The group must be 500 characters or fewer")]
        public string? Group { get; set; }

        [StringLength(2000, ErrorMessage = "The target must be 2,000 characters or fewer")]
        public string? Target { get; set; }

        [StringLength(100, ErrorMessage = "Write the start such as 1 April 2026")]
        public string? Start { get; set; }

        [StringLength(100, ErrorMessage = "Write the end such as 31 March 2027")]
        public string? End { get; set; }

        [StringLength(1000, ErrorMessage = "The owner must be 1,000 characters or fewer")]
        public string? Owner { get; set; }

        [StringLength(200, ErrorMessage = "The priority must be 200 characters or fewer")]
        public string? Priority { get; set; }

        [StringLength(200, ErrorMessage = "The aims must be 200 characters or fewer")]
        public string? Aims { get; set; }

        [StringLength(200, ErrorMessage = "The type must be 200 characters or fewer")]
        public string? Type { get; set; }

        [StringLength(200, ErrorMessage = "The frequency must be 200 characters or fewer")]
        public string? Frequency { get; set; }

        [StringLength(20000, ErrorMessage = "The measures must be 20,000 characters or fewer")]
        public string? Measure { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }

        public static Details Of(Activity row) => new()
        {
            Version = row.Version,
            Text = row.Text,
            Number = row.Number,
            Group = row.Group,
            Target = row.Target.Text,
            Start = row.Target.StartOn is { } start ? DateWords.Short(start) : null,
            End = row.Target.DueOn is { } due ? DateWords.Short(due) : null,
            Owner = row.Owner,
            Priority = row.Priority,
            Aims = row.Aims.Trim(';').Replace(";", ", ", StringComparison.Ordinal),
            Type = row.Type,
            Frequency = row.Frequency,
            Measure = row.Measure,
        };
    }
}
