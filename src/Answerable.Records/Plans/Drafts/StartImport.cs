using Answerable.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Plans.Drafts;

/// <summary>Takes in a file or pasted text to be looked through. What cannot be a plan is refused here.</summary>
public sealed class StartImport(RecordsContext records, ImportPlan import)
{
    /// <summary>What nobody came back to is let go.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    public sealed record Input(string FileName, byte[] Content, string? Title);

    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var source = ReadPlanFile.Read(input.Content, input.FileName);
        var title = Words.LineOrNull(input.Title) ?? source.Title ?? Path.GetFileNameWithoutExtension(input.FileName);
        await import.RunAsync(new(source, title, Check: true), by, cancellation);
        records.ChangeTracker.Clear();
        foreach (var old in await scope.Rows<ImportDraft>().Where(draft => draft.StartedAt < scope.Now - Patience).ToListAsync(cancellation))
        {
            scope.Remove(old);
        }

        var draft = new ImportDraft { Id = RowId.Next(scope.Now), BodyId = by.BodyId, PersonId = by.PersonId, FileName = input.FileName, Content = input.Content, Title = title, StartedAt = scope.Now };
        scope.Add(draft);
        await scope.SaveAsync("import-started", null, cancellation);
        return draft.Id;
    }
}
