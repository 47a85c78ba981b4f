using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The addresses of what stands around the queue.</summary>
public static class StaffLinks
{
    public const string Views = "/cases/views";

    public const string Absences = "/cases/absences";

    /// <summary>To keep what one looks at under a name.</summary>
    public static string SaveView(CaseQueue.Filter filter) => $"{Views}/save?{QueryOf(filter)}";

    /// <summary>The queue as the view asks for it.</summary>
    public static string Open(SavedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"{CaseLinks.All}?{view.Query}";
    }

    /// <summary>As a view keeps it.</summary>
    public static string QueryOf(CaseQueue.Filter filter) => QueueAddress.Of(filter).Split('?', 2)[1];
}
