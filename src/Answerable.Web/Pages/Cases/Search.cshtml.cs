using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>All cases that hold what was typed, open and closed.</summary>
[Needs(Permission.ReadCases)]
public sealed class SearchModel(CaseSearch search, Actor by) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    /// <summary>Null where there was nothing to look for.</summary>
    public CaseSearch.Page? Found { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        long? before = long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        IsFirst = before is null;
        Found = await search.ReadAsync(Typed, before, by, cancellation);
    }
}
