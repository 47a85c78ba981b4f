using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Sends the answer to those who may sign it.</summary>
public sealed class SendForSignOff(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.SendForSignOff(scope.Moment);
        scope.Notify(
            await scope.PeopleWhoMayAsync(file.StageRules.SignOff!.By, cancellation), file, "answer-for-sign-off", "an answer waits for sign-off",
            $"{by.Name} asks for the answer to {file.Case.Reference} to be signed.\n\nSign in to sign it or to send it back.");
        await scope.SaveCaseAsync(file, "answer-sent-for-sign-off", null, cancellation);
    }
}
