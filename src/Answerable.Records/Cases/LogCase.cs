using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Puts a case on record under the procedure that is in force.</summary>
public sealed class LogCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="About">The member of staff whom it is about; null for nobody.</param>
    public sealed record Input(string ProcedureKey, CaseIntake Intake, SubjectIntake? About = null);

    /// <returns>The reference.</returns>
    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await records.LogAsync(scope, procedures, input.ProcedureKey, input.Intake, input.About, cancellation);
        await scope.SaveCaseAsync(file, "case-logged", null, cancellation);
        return file.Case.Reference;
    }
}
