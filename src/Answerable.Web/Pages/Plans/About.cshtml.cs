using System.Globalization;
using System.Text.Json;
using Answerable.Domain;
using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Plans;

[Needs(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything)]
public sealed class AboutModel(PlanAbout about, Actor by) : PageModel
{
    public PlanAbout.Found Found { get; private set; } = null!;

    public bool MayEdit => by.May(Permission.EditPlans);

    public string TimeZone => by.TimeZoneId;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        if (await about.ReadAsync(key, by, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }

    public static string Amount(decimal amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>"The lines add up to the total", or how far they are from it; null where there is no total or nothing to add.</summary>
    public string? BudgetWords
    {
        get
        {
            if (Found.Budget.FirstOrDefault(line => line.IsTotal) is not { } total || Found.Budget.All(line => line.IsTotal))
            {
                return null;
            }

            var sum = Found.Budget.Where(line => !line.IsTotal).Sum(line => line.Amount);
            return sum == total.Amount
                ? "The lines add up to the total."
                : $"The lines add up to {Amount(sum)}, which is {Amount(Math.Abs(sum - total.Amount))} {(sum > total.Amount ? "more" : "less")} than the total.";
        }
    }

    public static IReadOnlyList<IReadOnlyList<string>> Cells(PlanSideTable table) => JsonSerializer.Deserialize<List<List<string>>>(table.Rows)!;

    public static string AttachedTo(PlanFootnote note) => note.AttachedTo switch
    {
        "header" => $"on the heading “{note.AttachedName}”",
        "group" => $"on the group “{note.AttachedName}”",
        "row" => $"on {note.AttachedName}",
        "cell" => $"in {note.AttachedName}",
        _ => "no mark points to it",
    };

    public static string FieldWords(PlanColumn column) =>
        Word.Read<PlanField>(column.Field) is { } field ? column.Field!.Replace('-', ' ') : "kept as it is";
}
