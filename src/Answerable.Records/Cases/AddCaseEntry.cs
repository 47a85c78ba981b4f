using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Files;

namespace Answerable.Records.Cases;

/// <summary>Puts a note, a call, a letter or a file on a case's timeline. It disturbs nobody who acts on the case meanwhile.</summary>
public sealed class AddCaseEntry(RecordsContext records, CaseProcedures procedures, KeepFile files)
{
    /// <param name="On">The day of which it speaks; null for today.</param>
    /// <param name="OtherParty">From whom it came or to whom it went; null for whom the case is answered to.</param>
    /// <param name="File">With the letter or note, or in its place.</param>
    public sealed record Input(CaseAddress At, CaseEntryKind Kind, string? Text, DateOnly? On = null, UploadedFile? File = null, string? OtherParty = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        RefusedException.ThrowIf(file.WhyNot(CaseAct.AddEntry, by));
        var kept = input.File is { } uploaded ? await files.AddAsync(scope, uploaded, cancellation) : null;
        RefusedException.ThrowIf(input.Kind is CaseEntryKind.File && kept is null ? new("case.entry-file", "Choose the file") : null);
        file.AddEntry(input.Kind, Typed.Text(input.Text) ?? kept?.Name ?? "", input.On ?? scope.Today, kept?.Id, scope.Moment, Typed.Line(input.OtherParty));
        await scope.SaveCaseAsync(file, "case-entry-added", null, cancellation);
    }
}
