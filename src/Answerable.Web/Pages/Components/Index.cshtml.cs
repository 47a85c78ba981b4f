using System.ComponentModel.DataAnnotations;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Components;

/// <summary>The gallery: every component on one page, in development only.</summary>
[OpenToAll]
public sealed class IndexModel : PageModel, IFormPage
{
    [BindProperty]
    public Sample Input { get; set; } = new() { Aims = ["2"], DueOn = new DateOnly(2027, 3, 31) };

    public IReadOnlyList<Choice> Sections { get; } = [new("", "Choose a section"), new("governance", "Governance"), new("services", "Services")];

    public IReadOnlyList<Choice> Priorities { get; } = [new("high", "High"), new("medium", "Medium"), new("low", "Low")];

    public IReadOnlyList<Choice> Aims { get; } = [new("1", "Aim 1", "Fair for everyone"), new("2", "Aim 2"), new("3", "Aim 3")];

    public Task<bool> ShowAsync(CancellationToken cancellation) => Task.FromResult(true);

    public void OnGet()
    {
    }

    public IActionResult OnPost() => RedirectToPage();

    public sealed class Sample
    {
        [Required(ErrorMessage = "Enter the title")]
        public string? Title { get; set; }

        [Range(0, 100, ErrorMessage = "The share must be between 0 and 100")]
        public int? Share { get; set; }

        [StringLength(3000, ErrorMessage = "The comment must be 3,000 characters or fewer")]
        public string? Comment { get; set; }

        [Required(ErrorMessage = "Choose a section")]
        public string? Section { get; set; }

        [Required(ErrorMessage = "Choose the priority")]
        public string? Priority { get; set; }

        public List<string> Aims { get; set; } = [];

        public bool Publish { get; set; }

        [Required(ErrorMessage = "Enter the due date")]
        public DateOnly? DueOn { get; set; }

        public string? Password { get; set; }

        public IFormFile? File { get; set; }
    }
}
