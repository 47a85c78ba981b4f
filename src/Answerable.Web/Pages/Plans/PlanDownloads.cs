using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records;
using Answerable.Records.Plans;
using Answerable.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Web.Pages.Plans;

/// <summary>A plan as a file that imports to the same plan.</summary>
public static class PlanDownloads
{
    public static void MapPlanDownloads(this IEndpointRouteBuilder app)
    {
        Map(app, "csv", ExportFormat.Csv, "text/csv; charset=utf-8");
        Map(app, "xlsx", ExportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Map(app, "json", ExportFormat.Json, "application/json");
    }

    private static void Map(IEndpointRouteBuilder app, string extension, ExportFormat format, string contentType) =>
        app.MapGet($"/plans/{{key}}/export.{extension}", async (string key, RecordsContext records, ExportPlan export, Actor by, CancellationToken cancellation) =>
                await records.For(by).Rows<Plan>().AnyAsync(plan => plan.Key == key, cancellation)
                    ? Results.File(await export.RunAsync(key, format, by, cancellation), contentType, $"{key}.{extension}")
                    : Results.NotFound())
            .WithMetadata(new NeedsAttribute(Permission.ReadPlans, Permission.ReadNamedPlans, Permission.ReadEverything));
}
