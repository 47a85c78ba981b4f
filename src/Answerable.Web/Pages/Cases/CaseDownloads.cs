using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Web.Access;

namespace Answerable.Web.Pages.Cases;

/// <summary>All cases of the body as a file that can be taken over again.</summary>
public static class CaseDownloads
{
    public static void MapCaseDownloads(this IEndpointRouteBuilder app)
    {
        Map(app, "csv", CaseExportFormat.Csv, "text/csv; charset=utf-8");
        Map(app, "json", CaseExportFormat.Json, "application/json");
    }

    private static void Map(IEndpointRouteBuilder app, string extension, CaseExportFormat format, string contentType) =>
        app.MapGet($"{CaseLinks.All}/export.{extension}", (ExportCases export, Actor by, CancellationToken cancellation) =>
                Results.Stream(output => export.RunAsync(new(format), output, by, cancellation), contentType, $"cases.{extension}"))
            .WithMetadata(new NeedsAttribute(Permission.ManageCases, Permission.ReadEverything));
}
