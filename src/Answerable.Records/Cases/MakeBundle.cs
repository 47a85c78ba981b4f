using System.IO.Compression;
using System.Text;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>
/// Puts the whole file of a case together: one ZIP with an index (record, points, stages, clocks with their working, timeline, letters, list of documents) and every
/// version of every document, numbered. Of the same state it is the same bytes: it speaks as of the last thing that happened, and knows nothing of earlier bundles.
/// </summary>
public sealed class MakeBundle(RecordsContext records, CaseProcedures procedures, FileStore store, KeepFile files)
{
    /// <summary>A ZIP knows no earlier time; what is in the bundle has its times in the index.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="Purpose">For whom or for what.</param>
    public sealed record Input(string Reference, string? Purpose);

    /// <returns>The file's id.</returns>
    public async Task<Guid> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, new(input.Reference), cancellation);
        var purpose = Typed.Line(input.Purpose);
        RefusedException.ThrowIf(CaseBundling.WhyNotBundle(by) ?? CaseBundling.WhyNoPurpose(purpose));
        var documents = await CaseDocuments.ListAsync(scope, file.Case.Id, cancellation);
        var index = BundleIndex.Of(await ContentAsync(scope, file, documents, cancellation));
        await using var zip = store.OpenScratch();
        await WriteAsync(zip, index, documents, cancellation);
        zip.Position = 0;
        var kept = await files.AddOwnAsync(scope, $"{file.Case.Reference} whole file.zip", "application/zip", zip, cancellation);
        file.Bundled(purpose, kept.Id, documents.Count, scope.Moment);
        await scope.SaveCaseAsync(file, "case-bundled", purpose, cancellation);
        return kept.Id;
    }

    private static async Task<BundleIndex.Content> ContentAsync(Scope scope, CaseFile file, IReadOnlyList<CaseDocuments.Document> documents, CancellationToken cancellation)
    {
        var caseId = file.Case.Id;
        var entries = await scope.Rows<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == caseId && entry.Kind != CaseEntryKind.Bundle)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Place).ThenBy(entry => entry.Id).ToListAsync(cancellation);
        var facts = await scope.LetterFactsAsync(file, cancellation);
        return new(file, facts.Body, scope.Actor.TimeZoneId, await scope.NamesAsync(file, cancellation), entries, documents);
    }

    private async Task WriteAsync(Stream to, string index, IReadOnlyList<CaseDocuments.Document> documents, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await AddAsync(zip, "index.html", new MemoryStream(Encoding.UTF8.GetBytes(index)), cancellation);
        foreach (var (document, version) in documents.SelectMany(document => document.Versions.Reverse().Select(version => (document, version))))
        {
            await using var content = await store.OpenAsync(version.Digest, cancellation);
            await AddAsync(zip, BundleIndex.PathOf(document, version), content, cancellation);
        }
    }

    /// <summary>Not compressed: most of it is already, and the bytes do not hang on how a library compresses.</summary>
    private static async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = s_noTime;
        await using var to = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(to, cancellation);
    }
}
