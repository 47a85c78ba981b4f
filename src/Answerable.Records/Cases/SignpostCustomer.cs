using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>The customer is told where else they can turn, and that is put on record.</summary>
public sealed class SignpostCustomer(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="To">One of the procedure's signposts, or another place in words.</param>
    public sealed record Input(CaseAddress At, SignpostIntake To, string Reason, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        file.Signpost(Typed.Place(input.To), reason ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-signposted", reason, cancellation);
    }
}
