using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records;
using Answerable.Records.Files;
using Answerable.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Pages.Cases;

/// <summary>The files on a case's timeline, to download.</summary>
public static class CaseFiles
{
    public static void MapCaseFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{reference}/files/{file:guid}", async (string reference, Guid file, RecordsContext records, OpenFile open, Actor by, CancellationToken cancellation) =>
                await IsOnCaseAsync(records.For(by), reference, file, cancellation) && await open.ReadAsync(file, by, cancellation) is { } found
                    ? Results.File(found.Content, found.ContentType, found.Name)
                    : Results.NotFound())
            .WithMetadata(new NeedsAttribute(Permission.ReadCases));

    private static Task<bool> IsOnCaseAsync(Scope scope, string reference, Guid file, CancellationToken cancellation)
    {
        var cases = scope.Rows<Case>().Where(about => about.Reference == reference);
        return scope.Rows<CaseEntry>().AnyAsync(entry => entry.FileId == file && cases.Any(about => about.Id == entry.CaseId), cancellation);
    }
}
