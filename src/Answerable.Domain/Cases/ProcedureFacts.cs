using Answerable.Domain.Clocks;
using Answerable.Domain.Procedures;

namespace Answerable.Domain.Cases;

/// <summary>One thing that a version of a procedure says.</summary>
/// <param name="What">Of what it speaks: "Investigation, response: limit". The same in every version.</param>
/// <param name="Says">Such as "20 working days".</param>
public sealed record ProcedureFact(string What, string Says);

/// <summary>What is different between two versions.</summary>
/// <param name="Before">Null where the earlier version does not speak of it.</param>
/// <param name="After">Null where the later one does not.</param>
public sealed record ProcedureChange(string What, string? Before, string? After);

/// <summary>A version of a procedure in words, one fact a line, so that it can be read, and compared with another version.</summary>
public static class ProcedureFacts
{
    /// <param name="like">Stages are called as here, so that what a stage says can be compared where only its name is another.</param>
    public static IReadOnlyList<ProcedureFact> Of(Procedure procedure, CaseRules? rules, Procedure? like = null)
    {
        List<ProcedureFact> facts = [new("Name", procedure.Name)];
        if (rules is not null)
        {
            facts.Add(new("A case is called", rules.CaseName));
            facts.Add(new("The person is called", rules.CustomerName));
            facts.Add(new("A file is kept", ClockWords.Number(rules.KeepYears) + " years"));
            Add(facts, "Asked when a case is logged", Fields(rules, FieldNeeded.AtLogging));
            Add(facts, "Asked before a case is closed", Fields(rules, FieldNeeded.AtClosing));
            Add(facts, "Kinds", rules.Natures.Select(term => term.Name));
            Add(facts, "Outcomes", rules.Outcomes.Select(outcome => outcome.Name));
            Add(facts, "Closed without an outcome", rules.Closures.Select(term => term.Name));
            facts.Add(new("Brought", rules.ToBring is { } bring ? Bring(bring) : "at any time"));
            Add(facts, "What is no case under it", rules.NotForIt.Select(scope => rules.Signpost(scope.SignpostKey) is { } place ? $"{scope.Name} ({place.Name})" : scope.Name));
            Add(facts, "Where else people can turn", rules.Signposts.Select(signpost => $"{signpost.Name}: {signpost.For}"));
            facts.Add(new("About senior staff", rules.SeniorStaff is { } senior ? $"needs {Words(senior.HandledBy)}{(senior.IsRestricted ? "; restricted before it is answered" : "")}" : "as any other"));
        }

        foreach (var stage in procedure.Stages)
        {
            facts.Add(new($"Stage \"{stage.Key}\"", stage.Name));
            var called = like?.Stages.FirstOrDefault(other => other.Key == stage.Key)?.Name ?? stage.Name;
            facts.AddRange(stage.Clocks.SelectMany(clock => Clock(stage with { Name = called }, clock)));
            if (rules?.Stages.FirstOrDefault(found => found.Key == stage.Key) is { } work)
            {
                facts.AddRange(Work(rules, work with { Name = called }));
            }
        }

        return facts;
    }

    /// <summary>What a later version says otherwise, in its order; what it no longer says comes last.</summary>
    public static IReadOnlyList<ProcedureChange> Between(IReadOnlyList<ProcedureFact> earlier, IReadOnlyList<ProcedureFact> later)
    {
        var (before, after) = (ByWhat(earlier), ByWhat(later));
        return
        [
            .. after.Where(fact => before.GetValueOrDefault(fact.Key) != fact.Value).Select(fact => new ProcedureChange(fact.Key, before.GetValueOrDefault(fact.Key), fact.Value)),
            .. before.Where(fact => !after.ContainsKey(fact.Key)).Select(fact => new ProcedureChange(fact.Key, fact.Value, null)),
        ];
    }

    private static Dictionary<string, string> ByWhat(IReadOnlyList<ProcedureFact> facts) =>
        facts.GroupBy(fact => fact.What, StringComparer.Ordinal).ToDictionary(same => same.Key, same => string.Join("; ", same.Select(fact => fact.Says)), StringComparer.Ordinal);

    private static IEnumerable<ProcedureFact> Clock(ProcedureStage stage, ClockRule clock)
    {
        var what = $"{stage.Name}, {clock.Name.ToLowerInvariant()}";
        if (clock.EffectiveToOn is { } to)
        {
            what += $" (until {ClockWords.Day(to)})";
        }

        yield return new($"{what}: limit", clock.Limit is { } limit ? ClockWords.Span(limit) : $"fixed by {clock.FixedBy}");
        yield return new($"{what}: it is", Words(clock.Status));
        yield return new($"{what}: counted", $"{Words(clock.Counting)}; received on a day that is not a working day: {Words(clock.NonWorkingReceipt)}; at the end: {Words(clock.EndRoll)}");
        yield return new($"{what}: calendar", (clock.Calendar is { } calendar ? Words(calendar) : "the nation that the body is in") + (clock.WithBodyClosures ? ", and the body's own closures" : ""));
        yield return new($"{what}: starts with", Words(clock.Starts));
        yield return new($"{what}: ends when", string.Join(", ", clock.Stops.Select(Words)));
        yield return new($"{what}: a question", Words(clock.Clarification));
        yield return new($"{what}: extension", clock.Extension is { } extension ? Extension(extension, clock.Limit) : "none");
    }

    private static string Extension(ExtensionRule rule, ClockSpan? limit)
    {
        List<string> words = [rule.By is { } by ? $"by {ClockWords.Span(by)}" : "as long as is decided"];
        if (rule.Times is { } times)
        {
            words.Add(times == 1 ? "once" : $"{ClockWords.Number(times)} times");
        }

        if (rule.CapInTotal is { } cap && limit is { } counted)
        {
            words.Add($"{ClockWords.Span(new(cap, counted.Unit))} in all");
        }

        if (rule.NotifiedWithin is { } within)
        {
            words.Add($"told within {ClockWords.Span(within)}");
        }

        return string.Join(", ", words);
    }

    private static IEnumerable<ProcedureFact> Work(CaseRules rules, StageRules stage)
    {
        yield return new($"{stage.Name}: a case may begin with it", stage.IsEntry ? "yes" : "no");
        yield return new($"{stage.Name}: may be followed by", Listed(stage.Acts.Contains(CaseAct.Escalate) ? rules.MovesFrom(stage).Select(move => rules.Stage(move.StageKey).Name) : []));
        yield return new($"{stage.Name}: taken further", stage.ToEscalate is { } limit ? Escalate(limit) : "at any time");
        yield return new($"{stage.Name}: whom it is about", stage.IsAnsweredBySubject ? "may answer it, unless they are senior staff" : "does nothing to it");
        yield return new($"{stage.Name}: the answer", stage.IsWritten ? "is written" : "may be told");
        yield return new($"{stage.Name}: signed", stage.SignOff is { } signOff ? signOff.IsSomeoneElse ? "by someone who did not write it" : "yes" : "no");
        yield return new($"{stage.Name}: who decided before", stage.IsSomeoneElse ? "does not work on it" : "may work on it");
        yield return new($"{stage.Name}: outcomes", Listed(rules.OutcomesAt(stage).Select(outcome => outcome.Name)));
        yield return new($"{stage.Name}: checked before the answer goes out", Listed(stage.Checklist.Select(item => item.Text)));
        yield return new($"{stage.Name}: levels", Listed(stage.Levels.Select(level => level.Name)));
    }

    private static string Bring(BringLimit limit) =>
        $"within {ClockWords.Span(limit.OfKnowing.Span)} of knowing of it{(limit.OfEvent is { } ofEvent ? $", and {ClockWords.Span(ofEvent.Span)} of what happened" : "")}{Later(limit.Late)}";

    private static string Escalate(EscalateLimit limit) =>
        $"within {ClockWords.Span(limit.OfAnswer.Span)} of the answer{(limit.IsOrToBring ? ", or as long as it can be brought" : "")}{Later(limit.Late)}";

    private static string Later(string? late) => late is null ? "" : $"; later {late}";

    private static IEnumerable<string> Fields(CaseRules rules, FieldNeeded needed) =>
        rules.Fields.Where(rule => rule.Needed == needed).Select(rule => CaseRecord.Words(rule.Field, rules));

    private static void Add(List<ProcedureFact> facts, string what, IEnumerable<string> says) => facts.Add(new(what, Listed(says)));

    private static string Listed(IEnumerable<string> words) => string.Join("; ", words) is { Length: > 0 } list ? list : "none";

    private static string Words<T>(T value)
        where T : struct, Enum => ClockTerm.Of(value).Replace('-', ' ');
}
