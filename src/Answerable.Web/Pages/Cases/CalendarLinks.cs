namespace Answerable.Web.Pages.Cases;

/// <summary>The addresses of the body's calendar.</summary>
public static class CalendarLinks
{
    public const string Calendar = "/calendar";

    public const string Day = "/calendar/day";

    public const string Nation = "/calendar/nation";

    public static string PutBack(Guid change) => $"/calendar/{change}/put-back";
}
