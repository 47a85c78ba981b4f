using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Drafts;
using Answerable.Records.Plans.Screens;
using Answerable.Testing;

namespace Answerable.Records.Tests.Plans.Drafts;

/// <summary>StartImport, CorrectImport and AcceptImport: from a pasted table to a plan.</summary>
public sealed class ImportDraftTests
{
    private const string Table =
        """
        Works plan
        No	Action	Owner	Target	Status
        1	Repair the roof of the library	Estates	31 March 2027	On target
        2	Paint the hall	Estates	30 June 2027	Not started
        3	Plant trees along the river	Parks	31 October 2027	On target
        """;

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Nothing_of_the_plan_is_kept_before_it_is_accepted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        var draft = await StartAsync(database, by);

        Assert.Empty(await PlansAsync(database, by));
        await database.Within<AcceptImport>(accept => accept.RunAsync(new(draft, 1, "Works plan"), by, Cancellation));

        Assert.Equal(3, Assert.Single(await PlansAsync(database, by)).Activities);
        Assert.Null(await ReviewAsync(database, by, draft));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_person_corrects_is_what_the_plan_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        var draft = await StartAsync(database, by);
        await database.Within<CorrectImport>(correct => correct.RunAsync(new(draft, 4, null, new Dictionary<PlanField, string?> { [PlanField.Owner] = "Property", [PlanField.Target] = "31 July 2027" }), by, Cancellation));
        await database.Within<CorrectImport>(correct => correct.RunAsync(new(draft, 5, LineKind.Furniture, new Dictionary<PlanField, string?>()), by, Cancellation));

        var review = await ReviewAsync(database, by, draft);
        Assert.Equal(5, review!.Outcome.Lines.Count);
        Assert.Equal(1, review.Outcome.CountOf(LineKind.Furniture));

        var outcome = await database.Within<AcceptImport, ImportOutcome>(accept => accept.RunAsync(new(draft, review.Draft.Version, "Works plan"), by, Cancellation));
        Assert.Equal(["1", "2"], outcome.Contents.Activities.Select(row => row.Number));
        Assert.Equal(("Property", new DateOnly(2027, 7, 31)), (outcome.Contents.Activities[1].Owner, outcome.Contents.Activities[1].Target.DueOn));
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_is_for_the_person_who_started_it(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var draft = await StartAsync(plan.Database, plan.Operator);
        Assert.Null(await ReviewAsync(plan.Database, plan.Operator with { PersonId = plan.Editor.PersonId }, draft));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_different_from_the_plan_that_is_here_is_overwritten_only_when_told_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        await database.Within<AcceptImport>(async accept => await accept.RunAsync(new(await StartAsync(database, by), 1, "Works plan"), by, Cancellation));
        var again = await StartAsync(database, by, Table.Replace("Not started", "Slippage", StringComparison.Ordinal));

        Assert.NotEmpty((await ReviewAsync(database, by, again))!.Outcome.Differences);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => database.Within<AcceptImport>(accept => accept.RunAsync(new(again, 1, "Works plan"), by, Cancellation)));
        Assert.Equal("import.differences", refused.Refusal.Code);
        var outcome = await database.Within<AcceptImport, ImportOutcome>(accept => accept.RunAsync(new(again, 1, "Works plan", Replace: true), by, Cancellation));
        Assert.Equal("Slippage", outcome.Contents.Activities.Single(row => row.Number == "2").DeclaredStatus);
    }

    [Theory, OnEachDatabase]
    public async Task A_row_that_is_to_stay_as_it_is_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        await database.Within<AcceptImport>(async accept => await accept.RunAsync(new(await StartAsync(database, by), 1, "Works plan"), by, Cancellation));
        var changed = Table.Replace("Not started", "Slippage", StringComparison.Ordinal).Replace("Parks", "Rivers", StringComparison.Ordinal);
        var again = await StartAsync(database, by, changed);
        var outcome = await database.Within<AcceptImport, ImportOutcome>(accept => accept.RunAsync(new(again, 1, "Works plan", Replace: true, Keep: [2]), by, Cancellation));
        Assert.Equal(["On target", "Not started", "On target"], outcome.Contents.Activities.OrderBy(row => row.Position).Select(row => row.DeclaredStatus));
        Assert.Equal("Rivers", outcome.Contents.Activities.Single(row => row.Number == "3").Owner);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_a_plan_is_refused_before_it_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.AddBodyAsync();
        await Assert.ThrowsAsync<RefusedException>(() => database.Within<StartImport>(start => start.RunAsync(new("plan.pdf", "%PDF-1.7"u8.ToArray(), null), by, Cancellation)));
        await Assert.ThrowsAsync<RefusedException>(() => database.Within<StartImport>(start => start.RunAsync(new("plan.txt", Encoding.UTF8.GetBytes(Table), null), by with { Permissions = [] }, Cancellation)));
    }

    private static Task<Guid> StartAsync(TestDatabase database, Actor by, string text = Table) =>
        database.Within<StartImport, Guid>(start => start.RunAsync(new("works.txt", Encoding.UTF8.GetBytes(text), "Works plan"), by, Cancellation));

    private static Task<ImportReview.Found?> ReviewAsync(TestDatabase database, Actor by, Guid draft) =>
        database.Within<ImportReview, ImportReview.Found?>(review => review.ReadAsync(draft, null, by, Cancellation));

    private static Task<IReadOnlyList<PlanList.Row>> PlansAsync(TestDatabase database, Actor by) =>
        database.Within<PlanList, IReadOnlyList<PlanList.Row>>(list => list.ReadAsync(by, by.Today(database.Clock), Cancellation));
}
