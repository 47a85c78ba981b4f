using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>What was asked for has come: the clock goes on, or starts again.</summary>
public sealed class ResumeCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Answered">What came, in words; null where there is nothing to say of it.</param>
    /// <param name="On">The day on which it came.</param>
    public sealed record Input(CaseAddress At, string? Answered, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var answered = Typed.Text(input.Answered);
        file.Resume(answered, input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-resumed", answered, cancellation);
    }
}
