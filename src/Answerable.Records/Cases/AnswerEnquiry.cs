using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A body that was asked has answered.</summary>
public sealed class AnswerEnquiry(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, int Number, string Answer, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.AnswerEnquiry(input.Number, Typed.Text(input.Answer) ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "enquiry-answered", null, cancellation);
    }
}
