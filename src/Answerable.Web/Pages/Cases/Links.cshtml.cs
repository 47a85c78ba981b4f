using System.ComponentModel.DataAnnotations;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>What a case is to other cases: a review, an appeal, the same again.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class LinksModel(CasePage page, LinkCases link, UnlinkCases unlink, Actor by) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    public string? WhyNot => Found.WhyNot(CaseAct.Link);

    /// <summary>Links that stand on this case and can be taken away from it.</summary>
    public IReadOnlyList<Choice> Own => [.. Found.Linked.Where(linked => linked.LinkId is not null).Select(linked => new Choice(linked.LinkId.ToString(), $"{linked.Words} {linked.Reference}"))];

    public bool MayUnlink => Found.WhyNot(CaseAct.Unlink) is null && Own.Count > 0;

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<CaseLinkKind>().Select(kind => new Choice(Word.Of(kind), CaseLinking.Words(kind)))];

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public Details Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    /// <param name="act">"link" or "unlink".</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var links = act is not "unlink";
        ModelState.Require(links && Word.Read<CaseLinkKind>(Input.Kind) is null, "Input.Kind", "Choose what this case is to the other one");
        ModelState.Require(links && Input.Other is null, "Input.Other", "Enter the reference of the other case");
        ModelState.Require(!links && Input.LinkId is null, "Input.LinkId", "Choose the link that is wrong");
        ModelState.Require(!links && Input.WhyWrong is null, "Input.WhyWrong", "Give the reason");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var at = new CaseAddress(Reference, Input.Version);
        await (links
            ? link.RunAsync(new(at, Input.Other!, Word.Parse<CaseLinkKind>(Input.Kind!), Input.Reason), by, cancellation)
            : unlink.RunAsync(new(at, Input.LinkId!.Value, Input.WhyWrong!), by, cancellation));
        this.SayDone(links ? "They are linked. It stands on both timelines." : "The link is taken away.");
        return Redirect(CaseLinks.Case(Reference));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(Reference, by, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }

    public sealed class Details
    {
        public int Version { get; set; }

        public string? Kind { get; set; }

        [StringLength(40, ErrorMessage = "The reference must be 40 characters or fewer")]
        public string? Other { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? Reason { get; set; }

        public Guid? LinkId { get; set; }

        [StringLength(5000, ErrorMessage = "The reason must be 5,000 characters or fewer")]
        public string? WhyWrong { get; set; }
    }
}
