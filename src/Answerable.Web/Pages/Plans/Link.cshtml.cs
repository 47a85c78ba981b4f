using System.ComponentModel.DataAnnotations;
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

[Needs(Permission.EditPlans)]
public sealed class LinkModel(ActivityPage page, PlanRegister register, AddLink add, Actor by) : PageModel, IFormPage
{
    public static readonly IReadOnlyList<Choice> AllKinds = [.. new[] { LinkKind.DependsOn, LinkKind.LinksTo, LinkKind.See }.Select(kind => new Choice(Word.Of(kind), ActivityModel.LinkWords(kind, false)))];

    public ActivityPage.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds => AllKinds;

    public IReadOnlyList<Choice> Rows { get; private set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Say what the link says")]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose the other row")]
    public int? To { get; set; }

    [FromRoute]
    public string Key { get; set; } = "";

    [FromRoute]
    public int Reference { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await add.RunAsync(new(new(Key, Reference), Word.Parse<LinkKind>(Kind!), To!.Value), by, cancellation);
        this.SayDone("The link is added.");
        return Redirect(PlanLinks.Activity(Key, Reference));
    }

    public Task<bool> ShowAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Key, Reference, by, cancellation) is not { } found || await register.ReadAsync(Key, by, cancellation) is not { } all)
        {
            return false;
        }

        Found = found;
        Rows =
        [
            new("", "Choose a row"),
            .. all.Rows.Where(row => row.Reference != Reference).Select(row => new Choice(
                row.Reference.ToString(CultureInfo.InvariantCulture), $"{ActivityName.Short(row.Number, row.Reference)} {(row.Text.Length > 80 ? row.Text[..80] + "…" : row.Text)}")),
        ];
        return true;
    }
}
