using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class UndoDecisionTests
{
    [Theory, OnEachDatabase]
    public async Task The_finding_is_open_again(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        var key = await ground.KeyAsync(GateCode.StaffInitials);
        await ground.Plan.Run<TakeOffers>(act => act.RunAsync(new(GateGround.Matter), ground.Author, Cancellation));
        await ground.Plan.Run<UndoDecision>(act => act.RunAsync(new(GateGround.Matter, key), ground.Author, Cancellation));
        Assert.Equal([GateCode.StaffInitials], (await ground.ReadAsync()).Results.Where(result => result.IsOpen).Select(result => result.Finding.Code));
        Assert.DoesNotContain(await ground.Plan.RowsAsync<GateDecision>(), decision => decision.Code == GateCode.StaffInitials);
        Assert.Equal("gate.changed", await ground.Plan.Refused<UndoDecision>(act => act.RunAsync(new(GateGround.Matter, key), ground.Author, Cancellation)));
    }
}
