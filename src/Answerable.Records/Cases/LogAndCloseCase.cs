using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A complaint that is answered while the customer is on the telephone: logged, answered and closed in one act, by one person.</summary>
public sealed class LogAndCloseCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="About">The member of staff whom it is about; null for nobody.</param>
    public sealed record Input(string ProcedureKey, CaseIntake Intake, string OutcomeKey, string ActionTaken, string? Cause, string? RemedialAction, bool NeedsNoRemedy, SubjectIntake? About = null);

    /// <returns>The reference.</returns>
    public async Task<string> RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await records.LogAsync(scope, procedures, input.ProcedureKey, input.Intake with { HandlerId = by.PersonId }, input.About, cancellation);
        file.SendAnswer(new(AnswerChannel.Told, scope.Today, input.OutcomeKey, Typed.Text(input.ActionTaken) ?? ""), scope.Moment);
        file.Close(new(Typed.Text(input.Cause), Typed.Text(input.RemedialAction), input.NeedsNoRemedy), scope.Moment);
        await scope.SaveCaseAsync(file, "case-logged-and-closed", null, cancellation);
        return file.Case.Reference;
    }
}
