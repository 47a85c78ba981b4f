using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Signs the answer as the body's definitive one. Who wrote it is told.</summary>
public sealed class ApproveAnswer(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.Approve(scope.Moment);
        await scope.NotifyAsync(file.Answer!.AuthorId, file, "answer-approved", "the answer is signed", $"{by.Name} has signed the answer to {file.Case.Reference}.\n\nSign in to send it.", cancellation);
        await scope.SaveCaseAsync(file, "answer-approved", null, cancellation);
    }
}
