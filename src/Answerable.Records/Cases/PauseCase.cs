using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Something was asked of the customer: the clock stands still until it comes.</summary>
public sealed class PauseCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Asked">What was asked, in words.</param>
    /// <param name="On">The day on which it was asked.</param>
    public sealed record Input(CaseAddress At, PauseReason WaitsFor, string Asked, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var asked = Typed.Text(input.Asked);
        file.Pause(input.WaitsFor, asked ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-paused", asked, cancellation);
    }
}
