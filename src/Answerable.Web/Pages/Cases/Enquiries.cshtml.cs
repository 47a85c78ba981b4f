using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>What another body was asked about a case, by when it is to answer, and what came.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class EnquiriesModel(CasePage page, EnquireOfBody ask, ExtendEnquiry extend, AnswerEnquiry answer, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    public CasePage.View Found { get; private set; } = null!;

    public string? WhyNotSend => Found.WhyNot(CaseAct.SendEnquiry);

    public bool MayAnswer => Found.WhyNot(CaseAct.AnswerEnquiry) is null;

    public bool MayExtend => Found.WhyNot(CaseAct.ExtendEnquiry) is null;

    [FromRoute]
    public string Reference { get; set; } = "";

    /// <summary>The enquiry that is answered or given more time; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty]
    public Details Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        (Input.On, Input.PutTo) = (by.Today(clock), Found.About.Contractor);
        return Page();
    }

    /// <param name="act">"ask", "answer" or "extend".</param>
    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(Number is null && Input.PutTo is null, "Input.PutTo", "Say whom it was put to");
        ModelState.Require(Input.Text is null, "Input.Text", act switch { "answer" => "Say what came", "extend" => "Give the reason", _ => "Say what was asked" });
        ModelState.Require(Input.On is null, "Input.On", "Enter the day");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var at = new CaseAddress(Reference, Input.Version);
        await ((Number, act) switch
        {
            (null, _) => ask.RunAsync(new(at, Input.PutTo!, Input.Text!, Input.On!.Value), by, cancellation),
            ({ } number, "extend") => extend.RunAsync(new(at, number, Input.Text!, Input.On!.Value), by, cancellation),
            ({ } number, _) => answer.RunAsync(new(at, number, Input.Text!, Input.On!.Value), by, cancellation),
        });
        this.SayDone(Number is null ? "The enquiry is on record, with the day by which it is to be answered." : act is "extend" ? "There is more time for its answer." : "Its answer is on record.");
        return Redirect(CaseLinks.Enquiries(Reference));
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

        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? PutTo { get; set; }

        [StringLength(20_000, ErrorMessage = "It must be 20,000 characters or fewer")]
        public string? Text { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }
    }
}
