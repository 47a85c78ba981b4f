using Answerable.Domain.Access;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;

namespace Answerable.Web.Pages.Cases.Staffing;

/// <summary>The caseload of a month as a file.</summary>
public static class CaseloadDownload
{
    public static void MapCaseloadDownload(this IEndpointRouteBuilder app) =>
        app.MapGet($"{StaffLinks.Caseload}/export.csv", async (string? month, Caseload caseload, Actor by, CancellationToken cancellation) =>
            {
                var found = await caseload.ReadAsync(CaseloadModel.Read(month), by, cancellation);
                return Results.File(Caseload.Csv(found), "text/csv; charset=utf-8", $"caseload-{CaseloadModel.Key(found.MonthOn)}.csv");
            })
            .WithMetadata(new NeedsAttribute(Permission.HandleCases, Permission.ManageCases, Permission.ReadEverything));
}
