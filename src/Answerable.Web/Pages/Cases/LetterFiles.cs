using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Cases;

/// <summary>Letters and answers to print: PDFs of what stands there now. What went out is kept with the case and downloaded as its file.</summary>
public static class LetterFiles
{
    public static void MapLetterFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cases/{reference}/letters/{number:int}/letter.pdf", async (
            HttpContext context, string reference, int number, LetterPage page, PdfPrinter printer, Actor by, CancellationToken cancellation) =>
                await page.ReadAsync(reference, number, by, cancellation) is { } found
                    ? await SendAsync(context, found.Paper(by), $"{reference}-letter-{number}.pdf", printer, cancellation)
                    : Results.NotFound())
            .WithMetadata(new NeedsAttribute(Permission.ReadCases));
        app.MapGet("/cases/{reference}/answer/letter.pdf", async (
            HttpContext context, string reference, AnswerLetter letter, PdfPrinter printer, Actor by, CancellationToken cancellation) =>
                await letter.ReadAsync(reference, by, cancellation) is { } found
                    ? await SendAsync(context, found.Paper(by), $"{reference}-answer.pdf", printer, cancellation)
                    : Results.NotFound())
            .WithMetadata(new NeedsAttribute(Permission.ReadCases));
    }

    /// <summary>The letter as it is printed; its day is the one on which it was last written, so that what is printed and what is kept is the same.</summary>
    public static LetterPaper Paper(this LetterPage.View view, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(by);
        return new(view.Body, view.To, DateWords.Day(view.Letter.DraftedAt, by.TimeZoneId), view.Letter.Subject, view.Letter.Text, view.Letter.IsLargePrint);
    }

    /// <summary>The answer as it is printed, with the day of its signature.</summary>
    public static LetterPaper Paper(this AnswerLetter.View view, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(by);
        return new(view.Body, view.To, DateWords.Day(view.At, by.TimeZoneId), $"{view.About.Reference}: {CaseWords.Subject(view.About.Subject)}", view.Text, IsLargePrint: false);
    }

    private static async Task<IResult> SendAsync(HttpContext context, LetterPaper paper, string name, PdfPrinter printer, CancellationToken cancellation)
    {
        if (!printer.IsOffered)
        {
            return Results.NotFound();
        }

        context.Response.ForDownloadOnly();
        return await paper.PrintAsync(printer, cancellation) is { } printed ? Results.File(printed, "application/pdf", name) : PdfPrinter.Busy(context);
    }
}
