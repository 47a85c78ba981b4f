using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class SourceModel(ImportedSource source, Actor by) : PageModel
{
    public ImportedSource.Found Found { get; private set; } = null!;

    public LineKind? Kind { get; private set; }

    public string TimeZone => by.TimeZoneId;

    public IEnumerable<ReadLine> Shown => Found.Lines.Where(line => Kind is null || line.Kind == Kind);

    public async Task<IActionResult> OnGetAsync(string key, int number, string? kind, CancellationToken cancellation)
    {
        if (await source.ReadAsync(key, number, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Kind = Word.Read<LineKind>(kind);
        return Page();
    }
}
