using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>What the whole file of a case would hold, and the times that it was put together.</summary>
public sealed class WholeFile(RecordsContext records)
{
    public sealed record View(Case About, int Documents, int Entries, IReadOnlyList<Made> Earlier);

    public sealed record Made(Guid FileId, string Text, string ByName, DateTime At, long Length, string Digest);

    /// <returns>Null where there is no such case.</returns>
    public async Task<View?> ReadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var entries = scope.Rows<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == about.Id);
        return new(
            about,
            await entries.CountAsync(entry => entry.FileId != null && entry.VersionOf == null && entry.Kind != CaseEntryKind.Bundle, cancellation),
            await entries.CountAsync(entry => entry.Kind != CaseEntryKind.Bundle, cancellation),
            await (
                from entry in entries
                join stored in scope.Rows<StoredFile>() on entry.FileId equals stored.Id
                where entry.Kind == CaseEntryKind.Bundle
                orderby entry.At descending, entry.Id descending
                select new Made(stored.Id, entry.Text, entry.ByName, entry.At, stored.Length, stored.Digest)).ToListAsync(cancellation));
    }
}
