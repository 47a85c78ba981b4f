using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Files;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>Puts documents on a case's file, or a later version of one: all of those that came together, or none.</summary>
public sealed class AddDocuments(RecordsContext records, CaseProcedures procedures, KeepFile files)
{
    /// <param name="Text">What they are; null for their names alone.</param>
    /// <param name="On">The day of which they speak; null for today.</param>
    /// <param name="VersionOf">The document that the one file is a later version of; null for new ones.</param>
    public sealed record Input(CaseAddress At, IReadOnlyList<UploadedFile> Files, string? Text = null, DateOnly? On = null, Guid? VersionOf = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        RefusedException.ThrowIf(
            file.WhyNot(CaseAct.AddEntry, by)
            ?? (input.Files.Count == 0 ? new Refusal("case.entry-file", "Choose the file") : null)
            ?? (input.VersionOf is not null && input.Files.Count > 1 ? new Refusal("case.document-one", "A later version of a document is one file: choose one") : null)
            ?? (input.VersionOf is { } first && !await IsDocumentAsync(scope, file, first, cancellation) ? new Refusal("case.document-not-found", "The document that you chose is not there") : null));
        foreach (var uploaded in input.Files)
        {
            var kept = await files.AddAsync(scope, uploaded, cancellation);
            file.AddDocument(Typed.Text(input.Text) ?? kept.Name, input.On ?? scope.Today, kept.Id, input.VersionOf, scope.Moment);
        }

        await scope.SaveCaseAsync(file, "documents-added", null, cancellation);
    }

    private static Task<bool> IsDocumentAsync(Scope scope, CaseFile file, Guid entryId, CancellationToken cancellation)
    {
        var caseId = file.Case.Id;
        return scope.Rows<CaseEntry>().AnyAsync(entry => entry.Id == entryId && entry.CaseId == caseId && entry.FileId != null && entry.VersionOf == null, cancellation);
    }
}
