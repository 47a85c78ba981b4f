using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Answerable.Web.Site;

/// <summary>What a form says when it is done: the next page shows it once.</summary>
public static class Done
{
    private const string Key = "done";

    public static void SayDone(this PageModel page, string sentence)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData.SayDone(sentence);
    }

    public static void SayDone(this ITempDataDictionary kept, string sentence)
    {
        ArgumentNullException.ThrowIfNull(kept);
        kept[Key] = sentence;
    }

    public static string? Said(ITempDataDictionary kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return kept[Key] as string;
    }
}
