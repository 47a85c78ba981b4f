using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Editions;

public sealed class DecideFindingTests
{
    [Theory, OnEachDatabase]
    public async Task Words_are_replaced_in_what_goes_out(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        var key = await ground.KeyAsync(GateCode.DocumentName);
        await ground.Plan.Run<DecideFinding>(act => act.RunAsync(new(GateGround.Matter, key, GateAnswer.Redacted, "the leaflet", null), ground.Author, Cancellation));
        Assert.Equal("See the leaflet for the text", await ground.CommentAsync(3));
        var decision = Assert.Single(await ground.Plan.RowsAsync<GateDecision>());
        Assert.Equal(ground.Author.PersonId, decision.ById);
    }

    [Theory, OnEachDatabase]
    public async Task A_person_cannot_be_waived_by_who_prepares_and_only_by_who_approves(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        var initials = new DecideFinding.Input(GateGround.Matter, await ground.KeyAsync(GateCode.StaffInitials), GateAnswer.Waived, null, "It is a brand");
        Assert.Equal("gate.waiver", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(initials, ground.Author, Cancellation)));
        Assert.Equal("gate.reason", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(initials with { Reason = " " }, ground.Approver, Cancellation)));
        await ground.Plan.Run<DecideFinding>(act => act.RunAsync(initials, ground.Approver, Cancellation));
        Assert.Equal("Agreed with the board. (KL)", await ground.CommentAsync(1));
    }

    [Theory, OnEachDatabase]
    public async Task Who_has_redacted_something_prepares_the_edition_and_waives_no_person(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        var document = await ground.KeyAsync(GateCode.DocumentName);
        await ground.Plan.Run<DecideFinding>(act => act.RunAsync(new(GateGround.Matter, document, GateAnswer.Dropped, null, null), ground.Approver, Cancellation));
        var initials = await ground.KeyAsync(GateCode.StaffInitials);
        Assert.Equal("gate.own-waiver", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(new(GateGround.Matter, initials, GateAnswer.Waived, null, "It is a brand"), ground.Approver, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_settled_or_unknown_finding_and_a_stranger_are_refused(DatabaseKind kind)
    {
        await using var ground = await GateGround.CreateAsync(kind);
        var key = await ground.KeyAsync(GateCode.Placeholder);
        var waive = new DecideFinding.Input(GateGround.Matter, key, GateAnswer.Waived, null, "Known by May");
        Assert.Equal("gate.not-allowed", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(waive, ground.Plan.Stranger, Cancellation)));
        Assert.Equal("gate.replacement", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(waive with { Answer = GateAnswer.Redacted }, ground.Author, Cancellation)));
        await ground.Plan.Run<DecideFinding>(act => act.RunAsync(waive, ground.Author, Cancellation));
        Assert.Equal("gate.changed", await ground.Plan.Refused<DecideFinding>(act => act.RunAsync(waive, ground.Author, Cancellation)));
    }
}
