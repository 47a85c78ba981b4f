using Answerable.Domain.Plans;
using Answerable.Records.Databases;
using Answerable.Records.Plans;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;

namespace Answerable.Records.Tests.Plans;

public sealed class EditActivityTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_read_out_of_the_words_is_read_anew(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<EditActivity>(act => act.RunAsync(new(At(2), new Dictionary<PlanField, string?> { [PlanField.Owner] = "AB & CD", [PlanField.Measure] = "• First\n• Second", [PlanField.Aims] = "1, 3" }), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(2);
        Assert.Equal(["AB", "CD"], (await plan.RowsAsync<ActivityOwner>()).Where(owner => owner.ActivityId == row.Id).OrderBy(owner => owner.Position).Select(owner => owner.Name));
        Assert.Equal(["First", "Second"], (await plan.RowsAsync<ActivityMeasure>()).Where(measure => measure.ActivityId == row.Id).OrderBy(measure => measure.Position).Select(measure => measure.Text));
        Assert.Equal(";1;3;", row.Aims);
    }

    [Theory, OnEachDatabase]
    public async Task A_new_end_keeps_the_day_promised_first(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        await plan.Run<EditActivity>(act => act.RunAsync(new(At(1), new Dictionary<PlanField, string?> { [PlanField.End] = "30 June 2026" }), plan.Editor, Cancellation));
        await plan.Run<EditActivity>(act => act.RunAsync(new(At(1), new Dictionary<PlanField, string?> { [PlanField.End] = "31 July 2026" }), plan.Editor, Cancellation));
        var row = await plan.ActivityAsync(1);
        Assert.Equal((new DateOnly(2026, 7, 31), new DateOnly(2026, 1, 31)), (row.Target.DueOn!.Value, row.OriginalDueOn!.Value));
    }

    [Theory, OnEachDatabase]
    public async Task A_day_that_no_calendar_has_is_refused(DatabaseKind kind)
    {
        await using var plan = await PlanOnRecord.CreateAsync(kind);
        Assert.Equal("activity.date", await plan.Refused<EditActivity>(act => act.RunAsync(new(At(1), new Dictionary<PlanField, string?> { [PlanField.End] = "31 June 2026" }), plan.Editor, Cancellation)));
        Assert.Equal("activity.text", await plan.Refused<EditActivity>(act => act.RunAsync(new(At(1), new Dictionary<PlanField, string?> { [PlanField.Activity] = " " }), plan.Editor, Cancellation)));
    }
}
