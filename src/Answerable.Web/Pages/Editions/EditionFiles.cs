using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Renditions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Editions;

/// <summary>The stored files of editions, their PDF, the feeds and the schema.</summary>
public static class EditionFiles
{
    /// <summary>Who collects links asks with HEAD whether there is something and how long it is.</summary>
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapEditionFiles(this IEndpointRouteBuilder app)
    {
        var all = new OpenToAllAttribute();
        app.MapMethods(EditionJson.SchemaAddress, s_reading, (HttpContext context) => Results.Bytes(EditionJson.Schema(), "application/schema+json")).WithMetadata(all);
        app.MapMethods("/published/{body}/feed.atom", s_reading, EditionFeed.OfBodyAsync).WithMetadata(all);
        app.MapMethods("/published/{body}/{series}/feed.atom", s_reading, EditionFeed.OfSeriesAsync).WithMetadata(all);
        app.MapMethods("/published/{body}/{series}/{number:int}/{file}", s_reading, SendAsync).WithMetadata(all);
        app.MapGet("/publish/editions/{edition:guid}/files/{file}", SendForDeskAsync).WithMetadata(new NeedsAttribute(Permission.PrepareEditions, Permission.ApproveEditions));
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, string body, string series, int number, string file, PublishedSeries published, PublishedFiles files, EditionShelf shelf, EditionPdf pdf, CancellationToken cancellation)
    {
        if (await published.ReadAsync(body, series, cancellation) is not { } found || found.Of(number) is not { } edition)
        {
            return Results.NotFound();
        }

        var list = await files.ReadAsync(found.Body, edition.Id, cancellation);
        if (string.Equals(file, $"{series}.pdf", StringComparison.Ordinal) && pdf.IsOffered)
        {
            var html = list.Single(row => row.Rendition is EditionRendition.Html).Digest;
            return context.IsKnown($"pdf-{html}") ? NotModified()
                : await pdf.ReadAsync(html, edition, found.Body, cancellation) is { } printed ? Results.File(printed, "application/pdf", FormattableString.Invariant($"{series}-version-{number}.pdf"))
                : PdfPrinter.Busy(context);
        }

        return list.FirstOrDefault(row => string.Equals(row.Name, file, StringComparison.Ordinal) && row.Rendition is not EditionRendition.Html) is not { } stored ? Results.NotFound()
            : context.IsKnown(stored.Digest) ? NotModified()
            : await FileAsync(shelf, stored, number, cancellation);
    }

    private static async Task<IResult> SendForDeskAsync(Guid edition, string file, EditionPage page, EditionShelf shelf, Actor by, CancellationToken cancellation) =>
        await page.ReadAsync(edition, by, cancellation) is { } found && found.Files.FirstOrDefault(row => string.Equals(row.Name, file, StringComparison.Ordinal)) is { Rendition: not EditionRendition.Html } stored
            ? await FileAsync(shelf, stored, found.Edition.Number, cancellation)
            : Results.NotFound();

    /// <summary>As an attachment whose name says which version it is.</summary>
    private static async Task<IResult> FileAsync(EditionShelf shelf, PublishedFiles.Row file, int number, CancellationToken cancellation) =>
        Results.File(
            await shelf.BytesAsync(file.Digest, cancellation),
            ContentType(file.Rendition),
            FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(file.Name)}-version-{number}{Path.GetExtension(file.Name)}"));

    private static string ContentType(EditionRendition rendition) => rendition switch
    {
        EditionRendition.Json => "application/json",
        EditionRendition.Csv => "text/csv; charset=utf-8; header=present",
        EditionRendition.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(rendition)),
    };

    private static IResult NotModified() => Results.StatusCode(StatusCodes.Status304NotModified);
}
