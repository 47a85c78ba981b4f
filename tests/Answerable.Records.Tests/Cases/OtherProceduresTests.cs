using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Testing;

namespace Answerable.Records.Tests.Cases;

public sealed class OtherProceduresTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    public static IReadOnlyList<TheoryDataRow<DatabaseKind>> Kinds => TestDatabase.Kinds;

    [Fact]
    public void Every_procedure_with_clocks_is_worked_on() =>
        Assert.Equal(
            Records.Procedures.ProcedurePack.Shipped.All.Select(procedure => (procedure.Key, procedure.Version)).Order(),
            CasePacks.Shipped.Select(rules => (rules.Key, rules.Version)).Order());

    [Fact]
    public void No_two_procedures_give_the_same_letters_to_a_reference() =>
        Assert.Equal(CasePacks.Shipped.Select(rules => rules.Key).Distinct().Count(), CasePacks.Shipped.Select(rules => rules.ReferencePrefix).Distinct().Count());

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_body_logs_under_the_procedures_that_it_has_chosen_only(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.procedure-not-used", await made.Refused<LogCase>(log => log.RunAsync(new("foi-scotland", made.Intake()), made.Handler, Cancellation)));
        await ChooseAsync(made, "foi-scotland", "model-complaints");
        var choices = await made.Database.Within<CaseChoices, CaseChoices.Choices>(read => read.ReadAsync(null, made.Handler, Cancellation));
        Assert.Equal(["foi-scotland", "model-complaints"], choices.Procedures.Select(rules => rules.Key));
        Assert.StartsWith("FS-2026-", await LogAsync(made, "foi-scotland"), StringComparison.Ordinal);
        Assert.Equal("procedures.unknown", await made.Refused<ChooseProcedures>(choose => choose.RunAsync(new(["no-such"]), made.Operator, Cancellation)));
        Assert.Equal("body.permission", await made.Refused<ChooseProcedures>(choose => choose.RunAsync(new(["foi-uk"]), made.Handler, Cancellation)));

        var queue = await made.Database.Within<CaseQueue, CaseQueue.Page>(read => read.ReadAsync(new(QueueOf.All) { ProcedureKey = "foi-scotland" }, null, made.Handler, Cancellation));
        Assert.Equal(["foi-scotland"], queue.Rows.Select(row => row.ProcedureKey));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_crisis_grant_is_decided_on_its_one_day_and_reconsidered_by_someone_else(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        await ChooseAsync(made, "welfare-fund-review");
        var at = new CaseAddress(await LogAsync(made, "welfare-fund-review"));
        Assert.Null((await ViewAsync(made, at)).About.DueOn);
        await made.Run<CompleteInformation>(act => act.RunAsync(new(at, new(2026, 3, 2)), made.Handler, Cancellation));
        Assert.Equal(new DateOnly(2026, 3, 3), (await ViewAsync(made, at)).About.DueOn);
        await made.Run<ProgressCase>(act => act.RunAsync(new(at, "The council was asked to pay today", new(2026, 3, 2)), made.Handler, Cancellation));
        await made.Run<SendAnswer>(act => act.RunAsync(new(at, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Paid"), made.Handler, Cancellation));
        await made.Run<EscalateCase>(act => act.RunAsync(new(at, "The council asks for it", new(2026, 3, 2)), made.Handler, Cancellation));
        Assert.Equal("case.review-own", await made.Refused<TakeCase>(act => act.RunAsync(new(at), made.Handler, Cancellation)));
        await made.Run<TakeCase>(act => act.RunAsync(new(at), made.Colleague, Cancellation));
        var view = await ViewAsync(made, at);
        Assert.Equal(("reconsideration", true, "applicant"), (view.About.StageKey, view.Stages[0].IsWithinLimit!.Value, view.Rules.CustomerName));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_ombudsmans_case_goes_from_advice_to_a_decision_review(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        await ChooseAsync(made, "ombudsman-casework");
        var at = new CaseAddress(await LogAsync(made, "ombudsman-casework"));
        await made.Run<EscalateCase>(act => act.RunAsync(new(at, "It is for us", new(2026, 3, 2)), made.Handler, Cancellation));
        await made.Run<EscalateCase>(act => act.RunAsync(new(at, "It needs a closer look", new(2026, 3, 2)), made.Handler, Cancellation));
        await made.Run<SetCaseLevel>(act => act.RunAsync(new(at, "level-3", "It is of wider meaning"), made.Handler, Cancellation));
        await made.Run<AddPoint>(act => act.RunAsync(new(at, "Nobody came"), made.Handler, Cancellation));
        await made.Run<DecidePoint>(act => act.RunAsync(new(at, 1, "upheld", "The letters were lost"), made.Handler, Cancellation));
        var every = (await ViewAsync(made, at)).StageRules.Checklist.Select(item => item.Key).ToList();
        await made.Run<DraftAnswer>(act => act.RunAsync(new(at, "We uphold it.", every, [1]), made.Handler, Cancellation));
        await made.Run<SendForSignOff>(act => act.RunAsync(new(at), made.Handler, Cancellation));
        await made.Run<ApproveAnswer>(act => act.RunAsync(new(at), made.Director, Cancellation));
        await made.Run<SendAnswer>(act => act.RunAsync(new(at, AnswerChannel.Letter, new(2026, 3, 2), null, "The body pays"), made.Handler, Cancellation));
        await made.Run<EscalateCase>(act => act.RunAsync(new(at, "New information", new(2026, 3, 2)), made.Manager, Cancellation));
        await made.Run<TakeCase>(act => act.RunAsync(new(at), made.Colleague, Cancellation));
        var view = await ViewAsync(made, at);
        Assert.Equal(["advice", "early-resolution", "investigation", "decision-review"], view.Stages.Select(stage => stage.StageKey));
        Assert.Equal([true, true, true, null], view.Stages.Select(stage => stage.IsInTime));
        Assert.Equal("level-3", view.Stages[2].LevelKey);
        Assert.Equal(ClockState.Running, view.Answer!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_body_is_asked_has_more_time_and_answers(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        await ChooseAsync(made, "ombudsman-casework");
        var at = new CaseAddress(await LogAsync(made, "ombudsman-casework"));
        Assert.Equal("case.send-enquiry-procedure", await made.Refused<EnquireOfBody>(act => act.RunAsync(new(at, "Anyborough Council", "The file", new(2026, 3, 2)), made.Handler, Cancellation)));
        await made.Run<EscalateCase>(act => act.RunAsync(new(at, "It is for us", new(2026, 3, 2)), made.Handler, Cancellation));
        await made.Run<EnquireOfBody>(act => act.RunAsync(new(at, "Anyborough Council", "The file", new(2026, 3, 2)), made.Handler, Cancellation));
        await made.Run<ExtendEnquiry>(act => act.RunAsync(new(at, 1, "It is in the archive", new(2026, 3, 2)), made.Handler, Cancellation));
        Assert.Equal(new DateOnly(2026, 4, 14), (await ViewAsync(made, at)).Enquiries.Single().DueOn);
        await made.Run<AnswerEnquiry>(act => act.RunAsync(new(at, 1, "Here it is", new(2026, 3, 2)), made.Handler, Cancellation));
        Assert.True((await ViewAsync(made, at)).Enquiries.Single().IsInTime);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_review_that_is_a_case_of_its_own_is_linked_and_stands_on_both(DatabaseKind kind)
    {
        await using var made = await CaseOnRecord.CreateAsync(kind);
        var review = new CaseAddress(await LogAsync(made, CaseOnRecord.Procedure));
        await made.Run<LinkCases>(act => act.RunAsync(new(review, made.At.Reference.ToLowerInvariant(), CaseLinkKind.ReviewOf, "It was closed too early"), made.Handler, Cancellation));
        Assert.Equal("case.linked", await made.Refused<LinkCases>(act => act.RunAsync(new(made.At, review.Reference, CaseLinkKind.RelatedTo, null), made.Handler, Cancellation)));
        Assert.Equal("case.link-self", await made.Refused<LinkCases>(act => act.RunAsync(new(review, review.Reference, CaseLinkKind.RelatedTo, null), made.Handler, Cancellation)));
        Assert.Equal("case.not-found", await made.Refused<LinkCases>(act => act.RunAsync(new(review, "C-2026-999999", CaseLinkKind.RelatedTo, null), made.Handler, Cancellation)));
        var link = Assert.Single((await ViewAsync(made, review)).Linked);
        Assert.Equal(("Review of", made.At.Reference), (link.Words, link.Reference));
        var (reverse, timeline) = ((await ViewAsync(made, made.At)).Linked.Single(), (await ViewAsync(made, made.At)).Timeline);
        Assert.Equal((null, "Reviewed in", review.Reference), (reverse.LinkId, reverse.Words, reverse.Reference));
        Assert.Contains(timeline, entry => entry.Text.StartsWith($"Reviewed in {review.Reference}", StringComparison.Ordinal));
        await made.Run<UnlinkCases>(act => act.RunAsync(new(review, link.LinkId!.Value, "It was another one"), made.Handler, Cancellation));
        Assert.Empty((await ViewAsync(made, made.At)).Linked);
    }

    private static Task ChooseAsync(CaseOnRecord made, params string[] keys) => made.Run<ChooseProcedures>(choose => choose.RunAsync(new(keys), made.Operator, Cancellation));

    private static Task<string> LogAsync(CaseOnRecord made, string procedure) =>
        made.Database.Within<LogCase, string>(log => log.RunAsync(new(procedure, made.Intake() with { NatureKey = null, Contractor = "Anyborough Council" }), made.Handler, Cancellation));

    private static async Task<CasePage.View> ViewAsync(CaseOnRecord made, CaseAddress at) =>
        (await made.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(at.Reference, made.Handler, Cancellation)))!;
}
