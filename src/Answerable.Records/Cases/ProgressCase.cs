using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>It was brought on, which is all that the stage's clock asks; the answer is still owed.</summary>
public sealed class ProgressCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, string What, DateOnly On);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var what = Typed.Text(input.What);
        file.Progress(what ?? "", input.On, scope.Moment);
        await scope.SaveCaseAsync(file, "case-progressed", what, cancellation);
    }
}
