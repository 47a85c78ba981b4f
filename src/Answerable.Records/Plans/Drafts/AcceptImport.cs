using Answerable.Domain.Access;
using Answerable.Records.Plans.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Drafts;

/// <summary>Makes the plan out of what was looked through, or lays it over the plan that is there.</summary>
public sealed class AcceptImport(RecordsContext records, ImportPlan import)
{
    /// <param name="Version">Of the draft that the person saw.</param>
    /// <param name="Keep">References of rows of the plan that stay as they are.</param>
    public sealed record Input(Guid Draft, int Version, string Title, bool Replace = false, bool RemoveGone = false, IReadOnlyCollection<int>? Keep = null);

    public async Task<ImportOutcome> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var draft = await scope.Rows<ImportDraft>().SingleOrDefaultAsync(draft => draft.Id == input.Draft, cancellation)
            ?? throw new RefusedException(new("import.draft", "This import was accepted or let go"));
        if (draft.Version != input.Version)
        {
            throw new DbUpdateConcurrencyException("The import was corrected since you opened it.");
        }

        scope.Remove(draft);
        var outcome = await import.RunAsync(new(draft.Open(), input.Title, Replace: input.Replace, RemoveGone: input.RemoveGone, Keep: input.Keep), by, cancellation);
        RefusedException.ThrowIf(!outcome.IsWritten && outcome.Differences.Any(difference => difference.Kind is not DifferenceKind.Gone)
            ? new("import.differences", "Say that the differences are to be taken over, or leave the plan as it is")
            : null);
        if (!outcome.IsWritten)
        {
            await scope.SaveAsync("import-ended", null, cancellation);
        }

        return outcome;
    }
}
