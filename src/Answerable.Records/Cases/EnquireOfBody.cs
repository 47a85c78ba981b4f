using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Another body was asked about the case. Nothing is sent from here.</summary>
public sealed class EnquireOfBody(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string PutTo, string Question, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        file.SendEnquiry(Typed.Line(input.PutTo) ?? "", Typed.Text(input.Question) ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "enquiry-sent", null, cancellation);
    }
}
