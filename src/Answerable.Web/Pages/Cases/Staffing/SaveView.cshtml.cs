using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>Keeps what one looks at in the queue under a name.</summary>
[Needs(Permission.ReadCases)]
public sealed class SaveViewModel(SaveView save, CaseChoices choices, CaseProcedures procedures, Actor by) : PageModel, IFormPage
{
    private const string Everyone = "everyone";

    private CaseChoices.Choices lists = null!;

    [BindProperty]
    public Asked Input { get; set; } = new();

    public CaseQueue.Filter Filter => QueueAddress.Read(Request.Query, QueueOf.All);

    public string Words => QueueWords.Of(Filter, lists);

    /// <summary>Empty for who can only keep it for themselves.</summary>
    public IReadOnlyList<Choice> ForWhom { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ModelState.Require(string.IsNullOrWhiteSpace(Input.Name), "Input.Name", "Give the view a name");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var team = Guid.TryParse(Input.ForWhom, out var unit) ? unit : (Guid?)null;
        await save.RunAsync(new(Input.Name, StaffLinks.QueryOf(Filter), team is not null || Input.ForWhom == Everyone, team, Input.IsDefault), by, cancellation);
        this.SayDone("The view is saved. It stands above the queue.");
        return Redirect(QueueAddress.Of(Filter));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        lists = await choices.ReadAsync(procedures.IsKnown(Filter.ProcedureKey) ? Filter.ProcedureKey : null, by, cancellation);
        ForWhom = SavedView.WhyNotShare(by) is not null ? [] :
        [
            new("", "Only me"), new(Everyone, "Everyone who sees cases"),
            .. lists.Units.Select(one => new Choice(one.Id.ToString(), $"People of {one.Name}")),
        ];
        return true;
    }

    public sealed class Asked
    {
        public string? Name { get; set; }

        public string? ForWhom { get; set; }

        public bool IsDefault { get; set; }
    }
}
