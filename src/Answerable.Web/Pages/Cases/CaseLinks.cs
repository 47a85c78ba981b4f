namespace Answerable.Web.Pages.Cases;

/// <summary>The addresses of cases, in one place.</summary>
public static class CaseLinks
{
    public const string All = "/cases";

    public const string Log = "/cases/log";

    /// <summary>To log a case under one of the body's procedures.</summary>
    public static string LogUnder(string procedureKey) => $"{Log}?procedure={Uri.EscapeDataString(procedureKey)}";

    public const string SearchPage = "/cases/search";

    /// <param name="before">Where the page before ended.</param>
    public static string Search(string typed, long? before = null) =>
        SearchPage + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(before is null ? [new("q", typed)] : [new KeyValuePair<string, string>("q", typed), new("before", $"{before}")]);

    public static string Case(string reference) => $"/cases/{Uri.EscapeDataString(reference)}";

    public static string Act(string reference, string address) => $"{Case(reference)}/{address}";

    /// <summary>The procedures that there are, and which of them the body uses.</summary>
    public const string Procedures = "/set-up/procedures";

    public static string Procedure(string key) => $"{Procedures}/{Uri.EscapeDataString(key)}";

    public static string Enquiries(string reference) => Act(reference, "enquiries");

    public static string Links(string reference) => Act(reference, "links");

    public static string Points(string reference) => Act(reference, "points");

    public static string Correct(string reference) => Act(reference, "correct");

    public static string Answer(string reference) => Act(reference, "answer");

    public static string Correspondence(string reference) => Act(reference, "correspondence");

    public static string Documents(string reference) => Act(reference, "documents");

    public static string WholeFile(string reference) => Act(reference, "whole-file");

    public static string Letter(string reference, int number) => $"{Case(reference)}/letters/{number}";

    public static string LetterPdf(string reference, int number) => $"{Letter(reference, number)}/letter.pdf";

    public static string AnswerPdf(string reference) => $"{Answer(reference)}/letter.pdf";

    public static string File(string reference, Guid file) => $"{Case(reference)}/files/{file}";

    /// <summary>A reference of another system may hold a slash, which the server leaves escaped in an address.</summary>
    public static void UseSlashesInReferences(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.RouteValues.TryGetValue("reference", out var value) && value is string reference && reference.Contains('%', StringComparison.Ordinal))
        {
            context.Request.RouteValues["reference"] = reference.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }

        return next(context);
    });
}
