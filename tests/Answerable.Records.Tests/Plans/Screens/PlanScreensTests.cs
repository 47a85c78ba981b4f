using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Screens;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans.Screens;

/// <summary>What the screens of a plan read, on each database.</summary>
public sealed class PlanScreensTests
{
    [Theory, OnEachDatabase]
    public async Task The_list_counts_as_late_what_the_register_shows_as_late(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<AgreeLaterDate>(act => act.RunAsync(new(At(2), new(2026, 6, 30), "The board"), plan.Editor, Cancellation));
        await plan.Run<Hibernate>(act => act.RunAsync(new(At(3), "No staff", "A new post"), plan.Editor, Cancellation));
        await plan.Run<ProposeClosure>(act => act.RunAsync(new(At(1), "Done", null, new(2026, 1, 20)), plan.Owner, Cancellation));
        var today = plan.Operator.Today(plan.Database.Clock);

        var register = await plan.Database.Within<PlanRegister, PlanRegister.Register?>(screen => screen.ReadAsync(Key, plan.Stranger, Cancellation));
        var row = Assert.Single(await plan.Database.Within<PlanList, IReadOnlyList<PlanList.Row>>(screen => screen.ReadAsync(plan.Stranger, today, Cancellation)));

        Assert.Equal(5, row.Activities);
        Assert.Equal([4, 5], register!.Rows.Where(one => one.IsLate(today)).Select(one => one.Reference));
        Assert.Equal(2, row.Late);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_is_shown_with_everything_that_hangs_on_it(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1), At(2)], CommitmentStatus.Slippage, "a bit late", "Two weeks behind.", new(2026, 2, 27)), plan.Editor, Cancellation));

        var found = (await plan.Database.Within<ActivityPage, ActivityPage.Found?>(screen => screen.ReadAsync(Key, 1, plan.Owner, Cancellation)))!;

        Assert.True(found.IsTheirs);
        Assert.Equal("First", found.Section);
        Assert.Equal("Owner", Assert.Single(found.Of(ActivityPage.PartKind.Owner)).Text);
        Assert.Equal("Considered", Assert.Single(found.Of(ActivityPage.PartKind.Checklist)).Text);
        var update = found.Updates[0];
        Assert.Equal(("Two weeks behind.", "a bit late", "editor", 2), (update.Text, update.DeclaredStatus, update.By, update.Rows));
        var link = Assert.Single(found.Links);
        Assert.True(link.IsFrom);
        Assert.Equal((LinkKind.DependsOn, LinkState.Offered, 3), (link.Kind, link.State, link.OtherReference));
    }

    [Theory, OnEachDatabase]
    public async Task A_restricted_plan_is_on_no_screen_of_those_who_are_not_named(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var found = await plan.PlanAsync();
        await plan.Run<EditPlan>(act => act.RunAsync(
            new(Key, found.Version, found.Title, found.PeriodStartOn, found.PeriodEndOn, null, null, true, new Dictionary<Guid, DateOnly?> { [plan.Owner.PersonId!.Value] = null }), plan.Editor, Cancellation));

        Assert.NotNull(await plan.Database.Within<PlanRegister, PlanRegister.Register?>(screen => screen.ReadAsync(Key, plan.Owner, Cancellation)));
        Assert.Null(await plan.Database.Within<PlanRegister, PlanRegister.Register?>(screen => screen.ReadAsync(Key, plan.Stranger, Cancellation)));
        Assert.Null(await plan.Database.Within<ActivityPage, ActivityPage.Found?>(screen => screen.ReadAsync(Key, 1, plan.Stranger, Cancellation)));
        Assert.Null(await plan.Database.Within<PlanAbout, PlanAbout.Found?>(screen => screen.ReadAsync(Key, plan.Stranger, Cancellation)));
        Assert.Null(await plan.Database.Within<PlanRecommendations, PlanRecommendations.Found?>(screen => screen.ReadAsync(Key, plan.Stranger, Cancellation)));
        Assert.Null(await plan.Database.Within<PlanFindingList, PlanFindingList.Found?>(screen => screen.ReadAsync(Key, plan.Stranger, Today(plan), Cancellation)));
        Assert.Null(await plan.Database.Within<ImportedSource, ImportedSource.Found?>(screen => screen.ReadAsync(Key, 1, plan.Stranger, Cancellation)));
        Assert.Empty(await plan.Database.Within<PlanList, IReadOnlyList<PlanList.Row>>(screen => screen.ReadAsync(plan.Stranger, Today(plan), Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_finding_that_was_answered_leaves_the_list_until_its_words_change(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var before = await FindingsAsync(plan);
        var finding = before.Open[0];
        await plan.Run<AnswerFinding>(act => act.RunAsync(new(Key, finding.Key, "It is meant so"), plan.Editor, Cancellation));

        var after = await FindingsAsync(plan);

        Assert.DoesNotContain(after.Open, row => row.Key == finding.Key);
        Assert.Equal("It is meant so", Assert.Single(after.Answered).Answer);
        Assert.Equal((3, 1), (Assert.Single(after.Links).Reference, after.Links[0].ToReference));
    }

    [Theory, OnEachDatabase]
    public async Task A_recommendation_that_no_row_cites_is_listed_with_no_answer(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var found = await plan.Database.Within<PlanRecommendations, PlanRecommendations.Found?>(screen => screen.ReadAsync(Key, plan.Owner, Cancellation));
        var source = Assert.Single(found!.Sources);
        Assert.False(source.IsSupplied);
        Assert.Empty(Assert.Single(source.Rows).Answers);
    }

    private static DateOnly Today(PlanOnRecord plan) => plan.Operator.Today(plan.Database.Clock);

    private static async Task<PlanFindingList.Found> FindingsAsync(PlanOnRecord plan) =>
        (await plan.Database.Within<PlanFindingList, PlanFindingList.Found?>(screen => screen.ReadAsync(Key, plan.Editor, Today(plan), Cancellation)))!;
}
