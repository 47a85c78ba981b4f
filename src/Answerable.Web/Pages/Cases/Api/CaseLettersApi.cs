using System.ComponentModel;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>Letters about a case for other programs: what can be written, and beginning, writing, sending one or putting it away.</summary>
internal static class CaseLettersApi
{
    public const string Number = "number";

    private const string One = $"/cases/{{reference}}/letters/{{{Number}:int}}";

    private static readonly NeedsAttribute s_readers = new(Permission.ReadCases);

    public static void MapCaseLetters(this RouteGroupBuilder api)
    {
        api.MapGet("/cases/{reference}/letters", async (string reference, Correspondence correspondence, Actor by, CancellationToken cancellation) =>
                await correspondence.ReadAsync(reference, by, cancellation) is { } found ? Results.Ok(LettersJson.Of(found)) : Results.NotFound())
            .Reads("list-letters", "Letters of a case", "The letters that can be begun at its stage, and those that are being written. What went out stands on the timeline and among the documents.")
            .Produces<LettersJson>();
        api.MapGet(One, async (string reference, int number, LetterPage page, HttpContext context, Actor by, CancellationToken cancellation) =>
            {
                if (await page.ReadAsync(reference, number, by, cancellation) is not { } found)
                {
                    return Results.NotFound();
                }

                context.Response.Headers.ETag = CaseVersion.Tag(found.Letter.Version);
                return Results.Ok(LetterJson.Of(found));
            })
            .Reads("read-letter", "One letter", "As it is written now, with what is still to be filled in and to whom it goes. The ETag is the letter's version.")
            .Produces<LetterJson>();
        api.MapPost("/cases/{reference}/letters", (string reference, BeginLetterRequest body, BeginLetter begin, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status201Created, () => begin.RunAsync(new(new(reference, CaseVersion.Asked(context.Request)), body.Template), by, cancellation)))
            .OfLetters("begin-letter", "Begin a letter", "From a template, filled in as far as the case is known. Its number is in the answer.", StatusCodes.Status201Created);
        api.MapPost($"{One}/write", (string reference, int number, WriteLetterRequest body, WriteLetter write, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status200OK, () => write.RunAsync(new(reference, number, CaseVersion.Asked(context.Request), body.Subject, body.Text, body.IsLargePrint), by, cancellation)))
            .OfLetters("write-letter", "Write a letter", "Keeps it as it is sent here. It does not go out.", StatusCodes.Status200OK);
        api.MapPost($"{One}/send", (string reference, int number, SendLetterRequest body, LetterPage page, PdfPrinter printer, SendLetter send, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status200OK, async () =>
                {
                    var printed = body.SentBy is AnswerChannel.Letter && await page.ReadAsync(reference, number, by, cancellation) is { } found ? await found.Paper(by).PrintAsync(printer, cancellation) : null;
                    await send.RunAsync(new(reference, number, CaseVersion.Asked(context.Request), body.SentBy, body.On, printed), by, cancellation);
                }))
            .OfLetters("send-letter", "Send a letter", "By e-mail it goes out from here; one that is posted is recorded, with its PDF.", StatusCodes.Status200OK);
        api.MapPost($"{One}/drop", (string reference, int number, NothingRequest _, DropLetter drop, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status200OK, () => drop.RunAsync(new(reference, number, CaseVersion.Asked(context.Request)), by, cancellation)))
            .OfLetters("drop-letter", "Put a letter away", "It was begun and is not wanted.", StatusCodes.Status200OK);
    }

    private static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName(name).WithTags("Letters").WithSummary(summary).WithDescription(description).WithMetadata(s_readers).ProducesProblem(StatusCodes.Status404NotFound);

    private static void OfLetters(this RouteHandlerBuilder endpoint, string name, string summary, string description, int status) =>
        endpoint.Writes(name, summary, description, status).WithTags("Letters").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed);
}

internal sealed record BeginLetterRequest([property: Description("A key of the templates that the case's letters list.")] string Template);

internal sealed record WriteLetterRequest(
    string Subject,
    string Text,
    [property: Description("Printed in letters of 18 points.")] bool IsLargePrint = false);

internal sealed record SendLetterRequest(
    [property: Description("`email` sends it from here; `letter` records that it was posted.")] AnswerChannel SentBy,
    [property: Description("The day on which it goes.")] DateOnly On);

/// <param name="Drafts">Begun and not sent.</param>
internal sealed record LettersJson(IReadOnlyList<LetterTemplateJson> Templates, IReadOnlyList<LetterDraftJson> Drafts)
{
    public static LettersJson Of(Correspondence.View found) => new(
        [.. found.Templates.Select(template => new LetterTemplateJson(template.Key, template.Name, template.Lacks))],
        [.. found.Drafts.Select(draft => new LetterDraftJson(draft.Number, draft.Name, draft.Subject, draft.DraftedAt))]);
}

/// <param name="Lacks">What the case does not say yet and the letter would need, in words.</param>
internal sealed record LetterTemplateJson(string Key, string Name, IReadOnlyList<string> Lacks);

internal sealed record LetterDraftJson(int Number, string Name, string Subject, DateTime DraftedAt);

/// <param name="Open">What is still to be filled in, in words.</param>
internal sealed record LetterJson(
    int Number, int Version, LetterState State, string Template, string Name, string Subject, string Text, bool IsLargePrint, IReadOnlyList<string> Open, string? To, string? ToEmail, string? ToAddress,
    AnswerChannel? SentBy, DateOnly? SentOn, string? SentTo)
{
    public static LetterJson Of(LetterPage.View found)
    {
        var letter = found.Letter;
        return new(
            letter.Number, letter.Version, letter.State, letter.TemplateKey, letter.Name, letter.Subject, letter.Text, letter.IsLargePrint, found.Open, found.To?.Name, found.To?.Email, found.To?.Address,
            letter.SentBy, letter.SentOn, letter.SentTo);
    }
}
