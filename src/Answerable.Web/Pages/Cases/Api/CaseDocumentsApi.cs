using System.ComponentModel;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Files;
using Answerable.Web.Access;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Pages.Cases.Api;

/// <summary>The documents of a case for other programs: to list, to fetch, to add. What is added is the request's body as it is: its name and what is said of it stand in the address.</summary>
internal static class CaseDocumentsApi
{
    private static readonly NeedsAttribute s_readers = new(Permission.ReadCases);

    public static void MapCaseDocuments(this RouteGroupBuilder api)
    {
        api.MapGet("/cases/{reference}/documents", async (string reference, CaseDocuments documents, Actor by, CancellationToken cancellation) =>
                await documents.ReadAsync(reference, by, cancellation) is { } found ? Results.Ok(found.Documents.Select(DocumentJson.Of).ToList()) : Results.NotFound())
            .WithName("list-documents").WithTags("Documents").WithSummary("Documents of a case").WithDescription("In the order in which they came, each with its versions, the latest first.")
            .WithMetadata(s_readers).Produces<List<DocumentJson>>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/cases/{reference}/files/{file:guid}", async (string reference, Guid file, CaseDocuments documents, HttpContext context, Actor by, CancellationToken cancellation) =>
            {
                if (await documents.OpenAsync(reference, file, by, cancellation) is not { } found)
                {
                    return Results.NotFound();
                }

                context.Response.ForDownloadOnly();
                return Results.Stream(found.Content, found.ContentType, found.Name);
            })
            .WithName("read-file").WithTags("Documents").WithSummary("A file of a case").WithDescription("To the byte, as it came or as it went out.")
            .WithMetadata(s_readers).Produces<Stream>(contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/cases/{reference}/documents", (string reference, [AsParameters] AddedDocument added, AddDocuments add, RecordsContext records, HttpContext context, Actor by, CancellationToken cancellation) =>
                context.AnswerAsync(records, StatusCodes.Status201Created, () =>
                    add.RunAsync(new(new(reference, CaseVersion.Asked(context.Request)), [new UploadedFile(added.Name, () => context.Request.Body)], added.Text, added.On, added.VersionOf), by, cancellation)))
            .Writes("add-document", "Add a document", "The body is the file. What kind it is, is told by its content; it is scanned where that is set up; a torn one is not kept.", StatusCodes.Status201Created)
            .WithTags("Documents").WithMetadata(new RequestSizeLimitAttribute(KeepFile.LargestDocument))
            .Accepts<Stream>("application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status413PayloadTooLarge);
    }
}

internal sealed class AddedDocument
{
    [FromQuery, Description("Its name, such as `letter.pdf`.")]
    public required string Name { get; init; }

    [FromQuery, Description("What it is; without it its name stands on the timeline.")]
    public string? Text { get; init; }

    [FromQuery, Description("The day of which it speaks; without it today.")]
    public DateOnly? On { get; init; }

    [FromQuery, Description("The id of the document that this is a later version of.")]
    public Guid? VersionOf { get; init; }
}

internal sealed record DocumentJson(Guid Id, int Number, IReadOnlyList<DocumentVersionJson> Versions)
{
    public static DocumentJson Of(CaseDocuments.Document document) => new(
        document.Id,
        document.Number,
        [.. document.Versions.Select(version => new DocumentVersionJson(version.Number, version.FileId, version.Name, version.ContentType, version.Length, version.Digest, version.On, version.Text, version.ByName, version.At))]);
}

/// <param name="Length">In bytes.</param>
/// <param name="Digest">SHA-256 of the content, in hexadecimal.</param>
internal sealed record DocumentVersionJson(int Number, Guid File, string Name, string ContentType, long Length, string Digest, DateOnly On, string Text, string By, DateTime At);
