using Answerable.Domain.Access;
using Answerable.Records.Cases.Screens;
using Answerable.Web.Access;
using Answerable.Web.Site;

namespace Answerable.Web.Pages.Cases;

/// <summary>The files of a case, to download.</summary>
public static class CaseFiles
{
    public static void MapCaseFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{reference}/files/{file:guid}", async (HttpContext context, string reference, Guid file, CaseDocuments documents, Actor by, CancellationToken cancellation) =>
            {
                if (await documents.OpenAsync(reference, file, by, cancellation) is not { } found)
                {
                    return Results.NotFound();
                }

                context.Response.ForDownloadOnly();
                return Results.Stream(found.Content, found.ContentType, found.Name);
            })
            .WithMetadata(new NeedsAttribute(Permission.ReadCases));
}
