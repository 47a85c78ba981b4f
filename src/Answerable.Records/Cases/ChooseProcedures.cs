using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases;

/// <summary>The procedures under which the body works on cases. Cases on record stay under theirs, whatever is chosen.</summary>
public sealed class ChooseProcedures(RecordsContext records, CaseProcedures procedures)
{
    /// <param name="Keys">The usual one first.</param>
    public sealed record Input(IReadOnlyList<string> Keys);

    public async Task RunAsync(Input input, Actor by, CancellationToken cancellation)
    {
        RefusedException.ThrowIf(ChangeBody.WhyNot(by));
        var scope = records.For(by);
        var known = procedures.InForceOn(scope.Today).Select(rules => rules.Key).ToList();
        RefusedException.ThrowIf(
            input.Keys.Count == 0 ? new("procedures.none", "Choose at least one procedure")
            : input.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown ? new("procedures.unknown", $"There is no procedure \"{unknown}\" under which cases can be opened today")
            : null);
        var body = await scope.Rows<Body>().SingleAsync(cancellation);
        body.Procedures = string.Join(' ', input.Keys.Distinct(StringComparer.Ordinal));
        await scope.SaveAsync("procedures-chosen", null, cancellation);
    }
}
