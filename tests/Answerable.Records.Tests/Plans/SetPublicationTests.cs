using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class SetPublicationTests
{
    [Theory, OnEachDatabase]
    public async Task Columns_and_fields_are_withheld(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var column = (await plan.RowsAsync<PlanColumn>()).Single(column => column.Header == "Comment");
        await plan.Run<SetPublication>(act => act.RunAsync(new(Key, new Dictionary<Guid, bool> { [column.Id] = false }, new Dictionary<int, IReadOnlyCollection<PlanField>> { [1] = [PlanField.Owner, PlanField.Comment] }), plan.Editor, Cancellation));
        Assert.Equal([true, false], (await plan.RowsAsync<PlanColumn>()).OrderBy(one => one.Position).Select(one => one.IsForPublication));
        Assert.Equal("comment owner", (await plan.ActivityAsync(1)).Withheld);
    }

    [Theory, OnEachDatabase]
    public async Task An_owner_cannot(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("plan.permission", await plan.Refused<SetPublication>(act => act.RunAsync(new(Key, new Dictionary<Guid, bool>(), new Dictionary<int, IReadOnlyCollection<PlanField>>()), plan.Owner, Cancellation)));
    }
}
