using Answerable.Domain.Access;
using Answerable.Records.Plans.Exchange;

namespace Answerable.Records.Plans;

public enum ExportFormat
{
    Csv,
    Xlsx,
    Json,
}

/// <summary>Gives out a plan in a form that imports to the same plan.</summary>
public sealed class ExportPlan(RecordsContext records)
{
    public async Task<byte[]> RunAsync(string planKey, ExportFormat format, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var plan = await scope.FindPlanAsync(planKey, cancellation);
        var file = FileFromPlan.Make(await scope.LoadContentsAsync(plan, cancellation));
        return format switch
        {
            ExportFormat.Csv => PlanCsv.Write(file),
            ExportFormat.Xlsx => PlanXlsx.Write(file),
            ExportFormat.Json => PlanJson.Write(file),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
