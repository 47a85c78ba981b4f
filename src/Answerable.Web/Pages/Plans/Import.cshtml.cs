using System.ComponentModel.DataAnnotations;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Records.Imports;
using Answerable.Records.Plans.Drafts;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ImportPlans)]
[Uploads(ImportRefusals.MostBytes + 1_000_000, LongestField = ImportRefusals.MostBytes)]
public sealed class ImportModel(StartImport start, Actor by) : PageModel, IFormPage
{
    [BindProperty]
    public Details Input { get; set; } = new();

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.File is null && string.IsNullOrWhiteSpace(Input.Pasted))
        {
            ModelState.AddModelError("Input.File", "Choose a file, or paste the plan");
            return Page();
        }

        var (name, content) = Input.File is { } file ? (Path.GetFileName(file.FileName), await ContentOfAsync(file, cancellation)) : ("pasted text", Encoding.UTF8.GetBytes(Input.Pasted!));
        return Redirect(PlanLinks.Review(await start.RunAsync(new(name, content, Input.Title), by, cancellation)));
    }

    private static async Task<byte[]> ContentOfAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    public sealed class Details
    {
        public IFormFile? File { get; set; }

        public string? Pasted { get; set; }

        [StringLength(200, ErrorMessage = "The title must be 200 characters or fewer")]
        public string? Title { get; set; }
    }
}
