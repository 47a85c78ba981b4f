namespace Answerable.Web.Pages.Cases.Api;

/// <summary>Cases for other programs: to read, to act on, and the calculator.</summary>
public static class CaseApi
{
    public static RouteGroupBuilder MapCases(this RouteGroupBuilder api)
    {
        api.MapDue();
        api.MapCaseReading();
        api.MapCaseActs();
        api.MapCaseDocuments();
        api.MapCaseLetters();
        return api;
    }
}
