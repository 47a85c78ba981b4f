using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Drafts;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

/// <summary>One line of a source: what it is, and the fields of the row that it is.</summary>
[Needs(Permission.ImportPlans)]
public sealed class CorrectLineModel(ImportReview review, CorrectImport correct, Actor by) : PageModel, IFormPage
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(Word.Of(LineKind.Imported), "A row of the plan"),
        new(Word.Of(LineKind.Heading), "A heading: the rows below stand under it"),
        new(Word.Of(LineKind.RepeatedHeader), "The table’s header over again"),
        new(Word.Of(LineKind.Help), "Guidance about what to write"),
        new(Word.Of(LineKind.Footnote), "A footnote"),
        new(Word.Of(LineKind.Furniture), "Not of the plan: ignore it"),
    ];

    public ImportReview.Found Found { get; private set; } = null!;

    public ReadLine Line { get; private set; } = null!;

    public ReadActivity? Row { get; private set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    [FromRoute(Name = "draft")]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Kind = Line.Kind is LineKind.NotUnderstood or LineKind.Blank ? null : Word.Of(Line.Kind);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Word.Read<LineKind>(Kind) is not { } kind)
        {
            ModelState.AddModelError("Kind", "Choose what the line is");
            return Page();
        }

        var before = Row is null ? null : FieldsOf(Row).ToDictionary(field => field.Field, field => field.Value);
        var changed = Fields.Select(field => (Field: Word.Read<PlanField>(field.Key), field.Value))
            .Where(field => field.Field is { } known && before is not null && before.TryGetValue(known, out var was) && (field.Value ?? "").ReplaceLineEndings("\n").Trim() != (was ?? ""))
            .ToDictionary(field => field.Field!.Value, field => field.Value);
        await correct.RunAsync(new(Id, Number, kind == Line.Kind ? null : kind, changed), by, cancellation);
        this.SayDone($"Line {Number} is corrected.");
        return Redirect($"{PlanLinks.Review(Id)}#line-{Number}");
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public static IEnumerable<(PlanField Field, string Words, string? Value, bool IsLong)> FieldsOf(ReadActivity row) =>
    [
        (PlanField.Number, "Number", row.Number, false),
        (PlanField.Activity, "Activity", row.Text, true),
        (PlanField.Owner, "Owner", row.Owner, false),
        (PlanField.Target, "Target", row.Target.Text, false),
        (PlanField.Status, "Status", row.DeclaredStatus, false),
        (PlanField.Priority, "Priority", row.Priority, false),
        (PlanField.Aims, "Aims", string.Join(", ", row.Aims), false),
        (PlanField.Type, "Type", row.Type, false),
        (PlanField.Frequency, "Frequency", row.Frequency, false),
        (PlanField.Group, "Group", row.Group, false),
        (PlanField.Measure, "Measures", row.Measure, true),
        (PlanField.Comment, "Update", row.Comment, true),
    ];

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await review.ReadAsync(Id, null, by, cancellation) is not { Source.Reading: not null } found || found.Source.Lines.FirstOrDefault(line => line.Number == Number) is not { } line)
        {
            return false;
        }

        Found = found;
        Line = line;
        Row = line.Activity is { } place ? found.Rows[place] : null;
        return ReadingCorrections.CanBeCalled(line);
    }
}
