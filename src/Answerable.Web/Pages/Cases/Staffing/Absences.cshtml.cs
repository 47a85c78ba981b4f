using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>Who is away, and who covers for them.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases)]
public sealed class AbsencesModel(AbsenceList list, EnterAbsence enter, EndAbsence end, Actor by) : PageModel, IFormPage
{
    public AbsenceList.View Found { get; private set; } = null!;

    [BindProperty]
    public Asked Input { get; set; } = new();

    public bool IsOnlyOneself => Found.People is [var one] && one.Id == by.PersonId;

    public IEnumerable<Choice> People => CaseFields.Units(Found.People, "Choose a person");

    public IEnumerable<Choice> Covers => CaseFields.Units(IsOnlyOneself ? Found.Handlers.Where(person => person.Id != by.PersonId) : Found.Handlers, "Choose a colleague");

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        var person = IsOnlyOneself ? by.PersonId : Input.PersonId;
        ModelState.Require(person is null, "Input.PersonId", "Choose who is away");
        ModelState.Require(Input.FromOn is null, "Input.FromOn", "Enter the first day away");
        ModelState.Require(Input.CoverId is null, "Input.CoverId", "Choose who covers");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await enter.RunAsync(new(person!.Value, Input.FromOn!.Value, Input.UntilOn ?? Input.FromOn.Value, Input.CoverId!.Value), by, cancellation);
        this.SayDone("The absence is saved. Who covers is told by e-mail.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid absence, CancellationToken cancellation)
    {
        await end.RunAsync(absence, by, cancellation);
        this.SayDone("It is over. The cases are on one desk again.");
        return RedirectToPage();
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Found = await list.ReadAsync(by, cancellation);
        return true;
    }

    public sealed class Asked
    {
        public Guid? PersonId { get; set; }

        [Display(Name = "The first day")]
        public DateOnly? FromOn { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? UntilOn { get; set; }

        public Guid? CoverId { get; set; }
    }
}
