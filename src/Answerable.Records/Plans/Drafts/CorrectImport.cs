using Answerable.Domain.Access;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Drafts;

/// <summary>Says what a line of a source is, or what the fields of a row are, where the reading went wrong.</summary>
public sealed class CorrectImport(RecordsContext records)
{
    /// <param name="Kind">What the line is; null to leave it as it was read.</param>
    /// <param name="Fields">Of the row that begins on the line: only the fields to correct.</param>
    public sealed record Input(Guid Draft, int Line, LineKind? Kind, IReadOnlyDictionary<PlanField, string?> Fields);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        scope.Require(Permission.ImportPlans);
        var draft = await scope.Rows<ImportDraft>().SingleOrDefaultAsync(draft => draft.Id == input.Draft, cancellation)
            ?? throw new RefusedException(new("import.draft", "This import was accepted or let go"));
        var corrections = draft.ReadCorrections();
        if (input.Kind is { } kind)
        {
            corrections.Lines[input.Line] = kind;
        }

        if (input.Fields.Count > 0)
        {
            var fields = corrections.Rows.TryGetValue(input.Line, out var before) ? before : corrections.Rows[input.Line] = [];
            foreach (var (field, words) in input.Fields)
            {
                fields[field] = words;
            }
        }

        draft.Keep(corrections);
        await scope.SaveAsync("import-corrected", null, cancellation);
    }
}
