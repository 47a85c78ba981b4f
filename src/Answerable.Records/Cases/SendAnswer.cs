using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Files;
using Answerable.Records.Outbox;

namespace Answerable.Records.Cases;

/// <summary>The answer goes to the customer: by e-mail from here, or as printed or told by the person. The stage is closed.</summary>
public sealed class SendAnswer(RecordsContext records, CaseProcedures procedures, KeepFile files)
{
    /// <param name="Printed">The PDF that is posted; null where this machine prints none, and the text is kept.</param>
    public sealed record Input(CaseAddress At, AnswerChannel SentBy, DateOnly On, string? OutcomeKey, string ActionTaken, byte[]? Printed = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.SendAnswer(new(input.SentBy, input.On, input.OutcomeKey, Typed.Text(input.ActionTaken) ?? ""), scope.Moment);
        if (file.Answer is { SentBy: AnswerChannel.Email or AnswerChannel.Letter, Text: { } text } answer)
        {
            var kept = await files.AddSentAsync(scope, $"{file.Case.Reference} Answer", text, answer.SentBy is AnswerChannel.Letter ? input.Printed : null, cancellation);
            file.WentOut(input.SentBy, $"The answer\n\n{text}", input.On, kept.Id, scope.Moment);
            if (answer.SentBy is AnswerChannel.Email)
            {
                scope.Send(new Mail(answer.SentTo!, $"Your {file.Rules.CaseName} {file.Case.Reference}", text), $"answer/{answer.Id}");
            }
        }

        await scope.SaveCaseAsync(file, "answer-sent", null, cancellation);
    }
}
