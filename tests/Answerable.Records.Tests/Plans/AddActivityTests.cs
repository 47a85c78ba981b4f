using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class AddActivityTests
{
    [Theory, OnEachDatabase]
    public async Task It_gets_a_reference_that_was_never_given(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var section = (await plan.RowsAsync<PlanSection>()).Single(one => one.HoldsAdditions);
        var reference = await plan.Database.Within<AddActivity, int>(act => act.RunAsync(new(Key, section.Id, new Dictionary<PlanField, string?> { [PlanField.Activity] = "More work", [PlanField.Owner] = "AB" }, "The leaflet"), plan.Editor, Cancellation));
        Assert.Equal(6, reference);
        var row = await plan.ActivityAsync(6);
        Assert.Equal((section.Id, "The leaflet", 6), (row.SectionId, row.Displaced, row.Position));
    }

    [Theory, OnEachDatabase]
    public async Task Work_added_in_the_year_says_what_it_displaced(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var section = (await plan.RowsAsync<PlanSection>()).Single(one => one.HoldsAdditions);
        Assert.Equal("activity.displaced", await plan.Refused<AddActivity>(act => act.RunAsync(new(Key, section.Id, new Dictionary<PlanField, string?> { [PlanField.Activity] = "More work" }), plan.Editor, Cancellation)));
    }
}
