using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AgreeLaterDateTests
{
    [Theory, OnEachDatabase]
    public async Task It_stands_beside_the_official_date(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 6, 30), "The board"), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((new DateOnly(2026, 1, 31), new DateOnly(2026, 6, 30), "The board"), (row.Target.DueOn!.Value, row.AgreedDueOn!.Value, row.AgreedBy));
    }

    [Theory, OnEachDatabase]
    public async Task Earlier_or_without_a_name_it_is_refused(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.agreed-earlier", await plan.Refused<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 1, 31), "The board"), plan.Editor, Cancellation)));
        Assert.Equal("activity.agreed-by", await plan.Refused<AgreeLaterDate>(act => act.RunAsync(new(At(1), new(2026, 6, 30), " "), plan.Editor, Cancellation)));
    }
}
