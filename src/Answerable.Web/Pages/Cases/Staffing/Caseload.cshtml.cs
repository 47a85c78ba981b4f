using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>How much each person and each team has to do, in a month.</summary>
[Needs(Permission.HandleCases, Permission.ManageCases, Permission.ReadEverything)]
public sealed class CaseloadModel(Caseload caseload, Actor by) : PageModel
{
    private const string Month = "yyyy-MM";

    /// <summary>To choose from: two years.</summary>
    private const int Offered = 24;

    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    public Caseload.View Found { get; private set; } = null!;

    public IEnumerable<DateOnly> Months
    {
        get
        {
            var current = new DateOnly(Found.AsOfOn.Year, Found.AsOfOn.Month, 1);
            var months = Enumerable.Range(0, Offered).Select(back => current.AddMonths(-back));
            return months.Contains(Found.MonthOn) ? months : months.Append(Found.MonthOn);
        }
    }

    /// <summary>March 2026.</summary>
    public static string Words(DateOnly month) => month.ToString("MMMM yyyy", s_english);

    /// <summary>2026-03.</summary>
    public static string Key(DateOnly month) => month.ToString(Month, CultureInfo.InvariantCulture);

    /// <returns>Null for what is no month.</returns>
    public static DateOnly? Read(string? key) => DateOnly.TryParseExact(key, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public async Task OnGetAsync(string? month, CancellationToken cancellation) => Found = await caseload.ReadAsync(Read(month), by, cancellation);
}
