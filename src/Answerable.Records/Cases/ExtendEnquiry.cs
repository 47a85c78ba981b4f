using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>A body that was asked has more time to answer.</summary>
public sealed class ExtendEnquiry(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, int Number, string Reason, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.ExtendEnquiry(input.Number, reason ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "enquiry-extended", reason, cancellation);
    }
}
