using Answerable.Domain.Commitments;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Databases;
using Answerable.Records.Editions;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Records.Tests.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Publication;

public sealed class PlanEditionTests
{
    private static readonly GateMatter s_matter = new("plan", Key, "2025-q4");

    [Theory, OnEachDatabase]
    public async Task An_update_of_an_open_round_goes_out_only_when_it_is_accepted(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(null, references: [2]);
        Assert.Empty(await NotAcceptedAsync(plan));
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "Two of three are done."), references: [1]);
        var finding = Assert.Single(await NotAcceptedAsync(plan));
        Assert.Equal(("1", "comment", "Two of three are done."), (finding.Place.Row, finding.Place.Column, finding.Text));
        Assert.Equal((GateKind.Statement, GateAct.Correct), (finding.Kind, finding.Offer.Act));
        Assert.Equal($"/plans/{Key}/rounds/{LastQuarter}", await plan.Database.Within<GateDesk, string?>(desk => Task.FromResult(desk.CorrectAt(s_matter, finding))));
        await plan.Run<SendBackUpdate>(send => send.RunAsync(new(Key, LastQuarter, 1, "Which two?"), plan.Coordinator(), Cancellation));
        Assert.Single(await NotAcceptedAsync(plan));
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "North and south are done."), references: [1]);
        await plan.Run<AcceptUpdates>(accept => accept.RunAsync(new(Key, LastQuarter, [1]), plan.Coordinator(), Cancellation));
        Assert.Empty(await NotAcceptedAsync(plan));
    }

    [Theory, OnEachDatabase]
    public async Task What_nobody_accepted_before_the_round_was_closed_is_reported_again(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(Says(CommitmentStatus.OnTarget, "Two of three are done."), references: [1]);
        await plan.Run<CloseRound>(close => close.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation));
        var finding = Assert.Single(await NotAcceptedAsync(plan));
        Assert.Equal($"/plans/{Key}/activities/1", await plan.Database.Within<GateDesk, string?>(desk => Task.FromResult(desk.CorrectAt(s_matter, finding))));
        await plan.Run<ReportProgress>(report => report.RunAsync(new([At(1)], CommitmentStatus.OnTarget, null, "All three are done.", Today), plan.Owner, Cancellation));
        Assert.Empty(await NotAcceptedAsync(plan));
    }

    [Theory, OnEachDatabase]
    public async Task Each_finding_leads_to_where_it_is_mended(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var at = await plan.Database.Within<GateDesk, string[]>(desk => Task.FromResult(new[] { (GateCode.Placeholder, "measure"), (GateCode.CompletedNotFinished, "comment"), (GateCode.LinkDangling, "measure") }
            .Select(one => desk.CorrectAt(s_matter, new(one.Item1, new("activities", "3", one.Item2), "", "", new(GateAct.Correct), GateKind.Statement))![$"/plans/{Key}/activities/3".Length..]).ToArray()));
        Assert.Equal(["/edit", "", "#links"], at);
    }

    private static async Task<List<GateFinding>> NotAcceptedAsync(PlanOnRecord plan)
    {
        var reading = await plan.Database.Within<GateDesk, GateReading?>(desk => desk.ReadAsync(s_matter, plan.Editor, Cancellation));
        return [.. reading!.Results.Where(result => result.IsOpen && result.Finding.Code == GateCode.UpdateNotAccepted).Select(result => result.Finding)];
    }
}
