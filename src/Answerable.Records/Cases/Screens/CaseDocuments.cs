using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Files;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Screens;

/// <summary>The documents of a case, numbered in the order in which they came, each with its versions; and one of its files to download.</summary>
public sealed class CaseDocuments(RecordsContext records, CaseProcedures procedures, FileStore store)
{
    /// <param name="WhyNot">Why the person cannot add one; null where they can.</param>
    public sealed record View(Case About, IReadOnlyList<Document> Documents, string? WhyNot);

    /// <param name="Id">The entry that brought it first.</param>
    /// <param name="Versions">The latest first.</param>
    public sealed record Document(Guid Id, int Number, IReadOnlyList<Version> Versions);

    public sealed record Version(int Number, Guid FileId, string Digest, string Name, string ContentType, long Length, DateTime? ScannedAt, CaseEntryKind Kind, DateOnly On, string Text, string ByName, DateTime At);

    public sealed record Download(string Name, string ContentType, Stream Content);

    /// <returns>Null where there is no such case.</returns>
    public async Task<View?> ReadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        if (await scope.Cases().AsNoTracking().SingleOrDefaultAsync(about => about.Reference == reference, cancellation) is not { } about)
        {
            return null;
        }

        var file = await scope.FileOfAsync(procedures, about, tracked: false, cancellation);
        return new(about, await ListAsync(scope, about.Id, cancellation), file.WhyNot(CaseAct.AddEntry, by)?.Message);
    }

    /// <returns>Null where the case has no such file.</returns>
    public async Task<Download?> OpenAsync(string reference, Guid fileId, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var cases = scope.Cases().Where(about => about.Reference == reference);
        var mayBundle = CaseBundling.WhyNotBundle(by) is null;
        return await scope.Rows<CaseEntry>().AnyAsync(entry => entry.FileId == fileId && (mayBundle || entry.Kind != CaseEntryKind.Bundle) && cases.Any(about => about.Id == entry.CaseId), cancellation)
            && await scope.Rows<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellation) is { } row
            ? new(row.Name, row.ContentType, await store.OpenAsync(row.Digest, cancellation))
            : null;
    }

    internal static async Task<IReadOnlyList<Document>> ListAsync(Scope scope, Guid caseId, CancellationToken cancellation)
    {
        var rows = await (
            from entry in scope.Rows<CaseEntry>()
            join stored in scope.Rows<StoredFile>() on entry.FileId equals stored.Id
            where entry.CaseId == caseId && entry.Kind != CaseEntryKind.Bundle
            orderby entry.At, entry.Place, entry.Id
            select new { First = entry.VersionOf ?? entry.Id, entry.Kind, entry.On, entry.Text, entry.ByName, entry.At, Stored = stored }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.First).Select((document, at) => new Document(
                document.Key,
                at + 1,
                [.. document.Select((row, before) => new Version(
                    before + 1, row.Stored.Id, row.Stored.Digest, row.Stored.Name, row.Stored.ContentType, row.Stored.Length, row.Stored.ScannedAt, row.Kind, row.On, row.Text, row.ByName, row.At)).Reverse()])),
        ];
    }
}
