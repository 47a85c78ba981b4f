using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Bodies;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Bodies;

/// <summary>One person: roles given and ended, and the link to choose a password.</summary>
[Needs(Permission.ManagePeople)]
public sealed class PersonModel(PersonOfBody people, BodyPage body, GiveRole give, EndRole end, UserManager<Account> accounts, OpenAccount open, Actor by, TimeProvider clock) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Giving Input { get; set; } = new();

    public PersonOfBody.Page? Found { get; private set; }

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>To hand to the person; shown once.</summary>
    public string? PasswordLink { get; private set; }

    public DateOnly Today => by.Today(clock);

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Found = await people.ReadAsync(Id, by, cancellation);
        Roles = [new("", "Choose a role"), .. (await body.ReadRolesAsync(by, cancellation)).Select(role => new Choice(role.Key, role.Name))];
        Units = [new("", "The whole body"), .. (await body.ReadUnitsAsync(by, cancellation)).Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
        return Found is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Input.FromOn = Today;
        return await ShowAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await give.RunAsync(new(Id, Input.Role!, Input.FromOn!.Value, Input.UntilOn, Input.Unit), by, cancellation);
        this.SayDone("The role is given.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid held, CancellationToken cancellation)
    {
        await end.RunAsync(new(held, Today.AddDays(-1)), by, cancellation);
        this.SayDone("The role has ended: it is not held from today.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var account = (await accounts.FindByIdAsync((await open.RunAsync(Id, by, cancellation)).ToString()))!;
        PasswordLink = Url.PageLink("/Access/ChoosePassword", values: new { account = account.Id, token = await accounts.GeneratePasswordResetTokenAsync(account) });
        Input.FromOn = Today;
        return Page();
    }

    public sealed class Giving
    {
        [Required(ErrorMessage = "Choose a role")]
        public string? Role { get; set; }

        public Guid? Unit { get; set; }

        [Required(ErrorMessage = "Enter the first day")]
        public DateOnly? FromOn { get; set; }

        public DateOnly? UntilOn { get; set; }
    }
}
