using Answerable.Domain.Access;
using Answerable.Domain.Cases;

namespace Answerable.Records.Cases;

/// <summary>Gives more time for the answer. Who authorised it is told that it stands in their name.</summary>
public sealed class ExtendCase(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="AuthoriserId">Who authorised it; null for the actor.</param>
    /// <param name="ToldOn">The day on which the customer was told.</param>
    public sealed record Input(CaseAddress At, DateOnly NewDueOn, string Reason, Guid? AuthoriserId, DateOnly ToldOn);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var file = await scope.OpenCaseAsync(procedures, input.At, cancellation);
        var reason = Typed.Text(input.Reason);
        var authoriser = await scope.WithPermissionAsync(input.AuthoriserId, file.StageRules.ExtensionBy, cancellation);
        file.Extend(new(input.NewDueOn, reason ?? "", authoriser, input.ToldOn), scope.Moment);
        await scope.NotifyAsync(authoriser.PersonId, file, "case-extended", "more time in your name", $"{by.Name} has recorded that you authorised more time for {file.Case.Reference}.\n\nSign in to see it.", cancellation);
        await scope.SaveCaseAsync(file, "case-extended", reason, cancellation);
    }
}
