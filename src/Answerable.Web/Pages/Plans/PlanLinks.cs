namespace Answerable.Web.Pages.Plans;

/// <summary>The addresses of plans, in one place.</summary>
public static class PlanLinks
{
    public const string All = "/plans";

    public static string Plan(string key) => $"/plans/{key}";

    public const string Import = "/plans/import";

    public static string Review(Guid draft) => $"{Import}/{draft}";

    public static string About(string key) => $"/plans/{key}/about";

    public static string Findings(string key) => $"/plans/{key}/findings";

    public static string Recommendations(string key) => $"/plans/{key}/recommendations";

    public static string Settings(string key) => $"/plans/{key}/settings";

    public static string CarryForward(string key) => $"/plans/{key}/carry-forward";

    public const string New = "/plans/new";

    public static string NextYear(string key) => $"/plans/{key}/next-year";

    public static string Year(string key) => $"/plans/{key}/year";

    public static string Readers(string key) => $"/plans/{key}/readers";

    public static string Leadership(string key) => $"/plans/{key}/leadership";

    public static string Meetings(string key) => $"/plans/{key}/meetings";

    public static string Meeting(string key, int number) => $"/plans/{key}/meetings/{number}";

    public static string Challenge(string key, int number) => $"/plans/{key}/challenges/{number}";

    public static string Export(string key, string format) => $"/plans/{key}/export.{format}";

    public static string AddRow(string key) => $"/plans/{key}/activities/add";

    public static string Source(string key, int number) => $"/plans/{key}/imports/{number}";

    public static string History(string key, int reference) => $"{Activity(key, reference)}/history";

    public static string Edit(string key, int reference) => $"{Activity(key, reference)}/edit";

    public const string MyUpdates = "/updates";

    public static string Rounds(string key) => $"/plans/{key}/rounds";

    public static string Round(string key, string period) => $"/plans/{key}/rounds/{period}";

    public static string MyRound(string key, string period) => $"{Round(key, period)}/mine";

    public static string CloseRound(string key, string period) => $"{Round(key, period)}/close";

    public static string SendBackUpdate(string key, string period, int reference) => $"{Round(key, period)}/send-back/{reference}";

    public static string Activity(string key, int reference) => $"/plans/{key}/activities/{reference}";
}
