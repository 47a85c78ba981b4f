using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Bodies;

[Needs(Permission.ManagePeople)]
public sealed class AddPersonModel(AddPerson add, OpenAccount open, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Details Input { get; set; } = new();

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var id = await add.RunAsync(new(Input.Name!, Input.Initials, Input.Post, Input.Email, Input.IsExternal), by, cancellation);
        if (!string.IsNullOrEmpty(Input.Email))
        {
            await open.RunAsync(id, by, cancellation);
        }

        this.SayDone($"{Input.Name} is added. Now give a role.");
        return RedirectToPage("Person", new { id });
    }

    public sealed class Details
    {
        [Required(ErrorMessage = "Enter the person's name")]
        [StringLength(200, ErrorMessage = "The name must be 200 characters or fewer")]
        public string? Name { get; set; }

        [EmailAddress(ErrorMessage = "Enter an e-mail address such as name@example.org")]
        [StringLength(200, ErrorMessage = "The e-mail address must be 200 characters or fewer")]
        public string? Email { get; set; }

        [StringLength(200, ErrorMessage = "The post must be 200 characters or fewer")]
        public string? Post { get; set; }

        [StringLength(10, ErrorMessage = "Initials must be 10 characters or fewer")]
        public string? Initials { get; set; }

        public bool IsExternal { get; set; }
    }
}
