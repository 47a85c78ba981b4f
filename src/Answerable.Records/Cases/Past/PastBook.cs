using Answerable.Domain.Cases;
using Answerable.Domain.History;
using Answerable.Records.Cases.Finding;
using Answerable.Records.Databases;

namespace Answerable.Records.Cases.Past;

/// <summary>The tables that a case is written into, and a part of a past by table, in the order in which rows may refer to each other.</summary>
internal sealed class PastBook(RecordsContext context)
{
    private readonly BulkTable cases = BulkTable.Of<Case>(context);
    private readonly BulkTable people = BulkTable.Of<CasePerson>(context);
    private readonly BulkTable points = BulkTable.Of<CasePoint>(context);
    private readonly BulkTable stages = BulkTable.Of<CaseStage>(context);
    private readonly BulkTable events = BulkTable.Of<CaseClockEvent>(context);
    private readonly BulkTable answers = BulkTable.Of<Answer>(context);
    private readonly BulkTable entries = BulkTable.Of<CaseEntry>(context);
    private readonly BulkTable heads = BulkTable.Of<HistoryHead>(context);
    private readonly BulkTable history = BulkTable.Of<HistoryEntry>(context);
    private readonly BulkTable words = BulkTable.Of<HistoryWords>(context);

    private readonly IReadOnlyList<BulkTable> finding = CaseIndex.BulkTables(context, row => ((PastCase)row).File.Case.Id, row => ((PastCase)row).Number, row => ((PastCase)row).Words);

    public IReadOnlyList<BulkTable> Tables => [cases, people, points, stages, events, answers, entries, heads, history, words, .. finding];

    public IReadOnlyList<BulkRows> Rows(IReadOnlyList<PastCase> part) =>
    [
        new(cases, [.. part.Select(one => one.File.Case)]),
        new(people, [.. part.SelectMany(one => one.File.People)]),
        new(points, [.. part.SelectMany(one => one.File.Points)]),
        new(stages, [.. part.SelectMany(one => one.File.Stages)]),
        new(events, [.. part.SelectMany(one => one.File.Events)]),
        new(answers, [.. part.SelectMany(one => one.File.Answers)]),
        new(entries, [.. part.SelectMany(one => one.Entries)]),
        new(heads, [.. part.Select(one => one.Life.Head)]),
        new(history, [.. part.SelectMany(one => one.Life.Entries)]),
        new(words, [.. part.SelectMany(one => one.Life.Words)]),
        .. finding.Select(table => new BulkRows(table, part)),
    ];
}
