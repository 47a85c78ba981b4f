using Answerable.Domain.Access;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans;

/// <summary>Answers an item of an activity's checklist, or says how far a workstream's part has come.</summary>
public sealed class AnswerChecklistItem(RecordsContext records)
{
    public sealed record Input(ActivityAddress At, Guid Item, string? Answer, DateOnly? DoneOn = null, bool IsNotApplicable = false);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var row = await scope.FindActivityAsync(input.At, cancellation);
        await scope.RequireOwnAsync([row], cancellation);
        var item = await scope.FindPartAsync<ActivityItem>(row, input.Item, cancellation);
        RefusedException.ThrowIf(
            item.IsChecklist && Words.OrNull(input.Answer) is null && !input.IsNotApplicable ? new("item.answer", "Give the answer, or say that it does not apply")
            : input.DoneOn > scope.Today ? new("item.done-future", "The day on which it was done cannot be in the future")
            : null);
        item.Answer = Words.OrNull(input.Answer);
        item.DoneOn = input.DoneOn;
        item.IsNotApplicable = input.IsNotApplicable;
        await scope.SaveAsync("item-answered", null, cancellation);
    }
}
