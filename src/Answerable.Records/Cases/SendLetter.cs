using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Files;
using Answerable.Records.Outbox;

namespace Answerable.Records.Cases;

/// <summary>A letter goes to who acts for the customer: by e-mail from here, or printed and posted by the person. What went out is kept to the byte.</summary>
public sealed class SendLetter(RecordsContext records, CaseProcedures procedures, KeepFile files)
{
    /// <param name="Printed">The PDF that is posted; null where this machine prints none, and the text is kept.</param>
    public sealed record Input(string Reference, int Number, int? Version, AnswerChannel By, DateOnly On, byte[]? Printed = null);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, new(input.Reference), cancellation);
        var letter = await scope.OpenLetterAsync(file, input.Number, input.Version, cancellation);
        RefusedException.ThrowIf(file.WhyNotSendLetter(letter, input.By, input.On, scope.Moment));
        var printed = input.By is AnswerChannel.Letter ? input.Printed : null;
        var kept = await files.AddSentAsync(scope, $"{file.Case.Reference} {letter.Name}", letter.Text, printed, cancellation);
        file.SendLetter(letter, input.By, input.On, kept.Id, scope.Moment);
        if (input.By is AnswerChannel.Email)
        {
            scope.Send(new Mail(letter.SentTo!, letter.Subject, letter.Text), $"letter/{letter.Id}");
        }

        await scope.SaveCaseAsync(file, "letter-sent", null, cancellation);
    }
}
