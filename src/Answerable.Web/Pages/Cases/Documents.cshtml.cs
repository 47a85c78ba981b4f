using System.ComponentModel.DataAnnotations;
using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Files;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>The documents of a case, and adding to them.</summary>
[Needs(Permission.ReadCases)]
[Uploads]
public sealed class DocumentsModel(CaseDocuments page, AddDocuments add, Actor by) : PageModel, IFormPage
{
    public CaseDocuments.View Found { get; private set; } = null!;

    public string TimeZone => by.TimeZoneId;

    [FromRoute]
    public string Reference { get; set; } = "";

    [BindProperty]
    public Details Input { get; set; } = new();

    public IReadOnlyList<Choice> Places =>
        [new("", "New"), .. Found.Documents.Select(document => new Choice(document.Id.ToString(), $"A later version of {document.Number}: {document.Versions[0].Name}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Require(Input.Files.Count == 0, "Input.Files", "Choose the file");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await add.RunAsync(new(new(Reference), [.. Input.Files.Select(file => new UploadedFile(file.FileName, file.OpenReadStream))], Input.Text, Input.On, Input.VersionOf), by, cancellation);
        this.SayDone(Input.Files.Count == 1 ? "The document is on the file." : "The documents are on the file.");
        return Redirect(CaseLinks.Documents(Reference));
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
        public List<IFormFile> Files { get; set; } = [];

        [StringLength(5000, ErrorMessage = "What they are must be 5,000 characters or fewer")]
        public string? Text { get; set; }

        [Display(Name = "The day")]
        public DateOnly? On { get; set; }

        public Guid? VersionOf { get; set; }
    }
}
