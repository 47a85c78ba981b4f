using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The signer asks for another answer and says what is wrong. Who wrote it is told.</summary>
public sealed class SendBackAnswer(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string Reason);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.SendBack(reason ?? "", scope.Moment);
        await scope.NotifyAsync(file.Answer!.AuthorId, file, "answer-sent-back", "the answer is sent back", $"{by.Name} has sent the answer to {file.Case.Reference} back.\n\nSign in to read why and to change it.", cancellation);
        await scope.SaveCaseAsync(file, "answer-sent-back", reason, cancellation);
    }
}
