using Answerable.Domain.Cases.Staffing;
using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The addresses of what stands around the queue.</summary>
public static class StaffLinks
{
    public const string Views = "/cases/views";

    public const string Absences = "/cases/absences";

    public const string Caseload = "/cases/caseload";

    /// <summary>The rota of who looks after what nobody has yet.</summary>
    public const string InTray = "/cases/in-tray";

    public const string Keys = "/cases/keys";

    public static string CaseloadCsv(string month) => $"{Caseload}/export.csv?month={month}";

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
