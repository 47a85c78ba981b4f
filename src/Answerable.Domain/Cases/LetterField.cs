using Answerable.Domain.Clocks;

namespace Answerable.Domain.Cases;

/// <summary>What a letter can be filled in from: the case, and the names that stand beside it.</summary>
/// <param name="Writer">Who writes the letter.</param>
public sealed record LetterFacts(CaseFile File, string Body, string? Handler, string? Service, string Writer, DateOnly TodayOn);

/// <summary>A field that a template may name. There are these and no others; what each says is code, so that a template holds no expressions.</summary>
/// <param name="Words">What is missing where it is not known yet.</param>
/// <param name="IsBlock">Several lines: it stands on a line of its own.</param>
/// <param name="Of">Its words in a letter; null where they are not known yet.</param>
public sealed record LetterField(string Name, string Words, bool IsBlock, Func<LetterFacts, string?> Of)
{
    public static IReadOnlyList<LetterField> All { get; } =
    [
        Line("reference", "the reference", facts => facts.File.Case.Reference),
        Line("subject", "what it is about", facts => facts.File.Case.Subject),
        Line("today.on", "the day of the letter", facts => Day(facts.TodayOn)),
        Line("received.on", "the day of receipt", facts => Day(facts.File.Case.ReceivedOn)),
        Line("customer.name", "the name of the person whose case it is", facts => facts.File.Customer?.Name),
        Line("correspondent.name", "the name of the person who is written to", facts => facts.File.Correspondent?.Name ?? "Sir or Madam"),
        Line("body.name", "the name of the body", facts => facts.Body),
        Line("handler.name", "who is responsible for it", facts => facts.Handler),
        Line("writer.name", "who writes", facts => facts.Writer),
        Line("service.name", "the service that it is about", facts => facts.Service),
        Line("stage.name", "the stage", facts => facts.File.StageRules.Name),
        Line("limit", "how long an answer may take", facts => facts.File.StageRules.AnswerClock?.Limit is { } limit ? ClockWords.Span(limit) : null),
        Line("due.on", "the last day for the answer", facts => Day(facts.File.Case.DueOn)),
        Line("extension.due.on", "the new last day (record the extension first; one that was told too late does not count)", facts => facts.File.Stage.IsExtended ? Day(facts.File.Stage.DueOn) : null),
        Line("extension.reason", "the reason for more time (record the extension first)", facts => facts.File.LastExtension?.Reason),
        Line("outcome.name", "the outcome", facts => facts.File.Rules.Outcome(facts.File.Case.OutcomeKey ?? Derived(facts.File))?.Name),
        Line("closure.name", "how it was closed (close it first)", facts => facts.File.Rules.Closures.FirstOrDefault(term => term.Key == facts.File.Case.ClosureKey)?.Name),
        Line("closure.reason", "why it was closed (close it first)", facts => facts.File.Case.ClosureReason),
        Line("next.by.on", "until when it can be taken further", facts => Day(facts.File.EscalateByOn(facts.TodayOn))),
        Block("ombudsman", "where to turn after the last answer", facts => Written(facts.File.Rules.Signposts.Where(signpost => signpost.IsFinal))),
        Block("signposts", "where they were told to turn (record it first)", facts => Told(facts.File)),
        Block("pause.asked", "what is asked (record first that the clock stops for a question)", facts => facts.File.OpenPause?.Reason),
        Block("points", "the points", facts => Listed(facts.File.Points, point => $"{point.Number}. {point.Text}", "\n")),
        Block("points.outcomes", "the points, each with its outcome", facts => Listed(
            facts.File.Points, point => $"{point.Number}. {point.Text}\n\n{facts.File.Rules.Outcome(point.OutcomeKey)?.Name ?? "{points.outcomes}"}. {point.Reason}".TrimEnd(), "\n\n")),
        Block("clock.working", "how the last day was worked out", facts => facts.File.AnswerReading(facts.File.Stage, facts.TodayOn) is { DueOn: not null } reading ? string.Join('\n', reading.Explanation) : null),
    ];

    public static LetterField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    private static LetterField Line(string name, string words, Func<LetterFacts, string?> of) => new(name, words, IsBlock: false, of);

    private static LetterField Block(string name, string words, Func<LetterFacts, string?> of) => new(name, words, IsBlock: true, of);

    private static string? Day(DateOnly? on) => on is { } day ? ClockWords.Day(day) : null;

    private static string? Derived(CaseFile file) =>
        file.Points.Exists(point => point.OutcomeKey is null) ? null : file.Rules.OutcomeOf(file.Points.Select(point => point.OutcomeKey!));

    private static string? Written(IEnumerable<SignpostRule> signposts) =>
        string.Join("\n\n", signposts.Select(signpost => $"{signpost.Name}: {signpost.For}. {signpost.Contact}.")) is { Length: > 0 } text ? text : null;

    private static string? Told(CaseFile file) =>
        file.Signposts.Count == 0 ? null : string.Join("\n\n", file.Signposts.Select(told => file.Rules.Signpost(told.SignpostKey) is { } signpost ? Written([signpost]) : told.Name));

    private static string? Listed(List<CasePoint> points, Func<CasePoint, string> line, string between) =>
        points.Count == 0 ? null : string.Join(between, points.OrderBy(point => point.Number).Select(line));
}
