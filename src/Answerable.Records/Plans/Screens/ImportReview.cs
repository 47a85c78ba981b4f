using Answerable.Domain.Access;
using Answerable.Domain.Plans;
using Answerable.Records.Plans.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Screens;

/// <summary>How a source was read, before it is accepted: line by line, with what was made of it and what to look at.</summary>
public sealed class ImportReview(RecordsContext records, ImportPlan import)
{
    public sealed record Found(ImportDraft Draft, PlanSource Source, ImportOutcome Outcome)
    {
        public IReadOnlyList<ReadActivity> Rows { get; } = Source.Reading is { } reading ? [.. reading.Activities] : [];
    }

    public async Task<Found?> ReadAsync(Guid id, string? title, Actor by, CancellationToken cancellation)
    {
        if (await records.For(by).Rows<ImportDraft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellation) is not { } draft)
        {
            return null;
        }

        var source = draft.Open();
        return new(draft, source, await import.RunAsync(new(source, title ?? draft.Title, Check: true), by, cancellation));
    }
}
