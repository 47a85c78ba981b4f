using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class RemoveActivityTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_entered_by_mistake_goes_and_its_reference_is_not_given_again(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        var section = (await plan.RowsAsync<PlanSection>()).Single(one => one.Name == "First");
        await plan.Run<AddActivity>(act => act.RunAsync(new(Key, section.Id, new Dictionary<PlanField, string?> { [PlanField.Activity] = "A mistake" }), plan.Editor, Cancellation));
        await plan.Run<RemoveActivity>(act => act.RunAsync(new(At(6), "By mistake"), plan.Editor, Cancellation));
        var again = await plan.Database.Within<AddActivity, int>(act => act.RunAsync(new(Key, section.Id, new Dictionary<PlanField, string?> { [PlanField.Activity] = "Right" }), plan.Editor, Cancellation));
        Assert.Equal(7, again);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_reported_on_stays(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<ReportProgress>(act => act.RunAsync(new([At(1)], Domain.Commitments.CommitmentStatus.OnTarget, null, "Going well", new(2026, 3, 1)), plan.Owner, Cancellation));
        Assert.Equal("activity.has-progress", await plan.Refused<RemoveActivity>(act => act.RunAsync(new(At(1), "By mistake"), plan.Editor, Cancellation)));
    }
}
