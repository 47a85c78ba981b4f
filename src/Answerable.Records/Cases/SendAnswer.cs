using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Outbox;

namespace Answerable.Records.Cases;

/// <summary>The answer goes to the customer: by e-mail from here, or as printed or told by the person. The stage is closed.</summary>
public sealed class SendAnswer(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, AnswerChannel SentBy, DateOnly On, string? OutcomeKey, string ActionTaken);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.SendAnswer(new(input.SentBy, input.On, input.OutcomeKey, Typed.Text(input.ActionTaken) ?? ""), scope.Moment);
        if (file.Answer is { SentBy: AnswerChannel.Email } answer)
        {
            scope.Send(new Mail(answer.SentTo!, $"Your {file.Rules.CaseName} {file.Case.Reference}", answer.Text!), $"answer/{answer.Id}");
        }
        await scope.SaveCaseAsync(file, "answer-sent", null, cancellation);
    }
}
