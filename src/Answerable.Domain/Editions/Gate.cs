using Answerable.Domain.Editions.Gating;

namespace Answerable.Domain.Editions;

/// <summary>Stands before everything that goes to the public. docs/gate.md says what it looks for and what it misses.</summary>
public static class Gate
{
    /// <summary>What the gate finds in a draft, each with what was decided about it.</summary>
    /// <param name="last">The last version that the public saw, or null.</param>
    public static IReadOnlyList<GateResult> Check(EditionDraft draft, EditionContent? last, IReadOnlyCollection<GateDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(decisions);
        var made = decisions.ToLookup(decision => (decision.Code, new EditionPlace(decision.Table, decision.Row, decision.Column), decision.WordsDigest));
        List<GateResult> results = [.. Find(draft, last).Select(finding => new GateResult(finding, made[(finding.Code, finding.Place, GateFindingKey.DigestOf(finding, draft.Whole))].MaxBy(decision => decision.DecidedAt)))];
        var leftOut = new LeftOutPlaces(draft, results);
        return [.. results.Select(result => result.Decision is null && leftOut.Covers(result.Finding) ? result with { IsLeftOut = true } : result)];
    }

    /// <summary>What may go out: without what is not for publication, and with what was decided done.</summary>
    public static EditionContent Clean(EditionDraft draft, IReadOnlyCollection<GateResult> results)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(results);
        return new Cleaning(draft, results).Content();
    }

    private static IEnumerable<GateFinding> Find(EditionDraft draft, EditionContent? last)
    {
        List<GateText> texts = [.. GateTexts.Of(draft.Whole)];
        var names = new NameFinder(draft.Knowledge);
        return WithheldFinder.Marks(draft)
            .Concat(texts.SelectMany(text => WithheldFinder.Of(text)
                .Concat(AddressFinder.Of(text, draft.Knowledge))
                .Concat(ContactFinder.Of(text, draft.Knowledge))
                .Concat(names.Of(text))
                .Concat(PlaceholderFinder.Of(text))
                .Concat(LinkFinder.Of(text))))
            .Concat(new InitialsFinder(texts, draft.Knowledge).Findings())
            .Concat(draft.Whole.Tables.SelectMany(SumFinder.Of))
            .Concat(draft.Own)
            .Concat(last is null ? [] : ToldOtherwise.Of(draft, last))
            .DistinctBy(finding => (finding.Code, finding.Place, finding.Text));
    }
}

/// <param name="Decision">What was decided about it; null while it is open.</param>
/// <param name="IsLeftOut">It stands in a column, row or cell that is not published: nothing needs to be decided.</param>
public sealed record GateResult(GateFinding Finding, GateDecision? Decision, bool IsLeftOut = false)
{
    /// <summary>It stands in the way of publication.</summary>
    public bool IsOpen => Decision is null && !IsLeftOut;
}
