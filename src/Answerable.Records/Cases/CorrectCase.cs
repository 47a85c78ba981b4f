using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Says better what a case is about, whose service it concerns and who the customer is.</summary>
public sealed class CorrectCase(RecordsContext records, CaseProcedures procedures)
{
    public sealed record Input(CaseAddress At, CaseCorrection Correction);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var correction = input.Correction with
        {
            Subject = Typed.Line(input.Correction.Subject) ?? "",
            Details = Typed.Text(input.Correction.Details),
            OutcomeSought = Typed.Text(input.Correction.OutcomeSought),
            LateReason = Typed.Text(input.Correction.LateReason),
            ChildViewsText = Typed.Text(input.Correction.ChildViewsText),
            Contractor = Typed.Line(input.Correction.Contractor),
            Customer = Typed.Person(input.Correction.Customer),
            Representative = input.Correction.Representative is { } representative ? Typed.Person(representative) : null,
        };
        await scope.RequireUnitAsync(correction.ServiceId, cancellation);
        file.Correct(correction, scope.Moment);
        await scope.SaveCaseAsync(file, "case-corrected", null, cancellation);
    }
}
