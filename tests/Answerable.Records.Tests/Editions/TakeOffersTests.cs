using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class TakeOffersTests
{
    [Theory, OnEachDatabase]
    public async Task Everything_that_can_be_settled_is_settled_in_one_act(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        await ground.Plan.Run<TakeOffers>(act => act.RunAsync(new(GateGround.Matter), ground.Author, Cancellation));
        Assert.True((await ground.ReadAsync()).IsClear);
        Assert.Equal("Agreed with the board.", await ground.CommentAsync(1));
        Assert.Equal("Train [x] people", await ground.CommentAsync(2));
        Assert.Equal("See an internal document for the text", await ground.CommentAsync(3));
    }

    [Theory, OnEachDatabase]
    public async Task Of_one_code_only(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        await ground.Plan.Run<TakeOffers>(act => act.RunAsync(new(GateGround.Matter, GateCode.StaffInitials), ground.Author, Cancellation));
        Assert.Equal([GateCode.StaffInitials], (await ground.Plan.RowsAsync<GateDecision>()).Select(decision => decision.Code));
        Assert.Equal("gate.not-allowed", await ground.Plan.Refused<TakeOffers>(act => act.RunAsync(new(GateGround.Matter), ground.Plan.Owner, Cancellation)));
    }
}
