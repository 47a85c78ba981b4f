using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;

namespace Answerable.Records.Tests.Editions;

/// <summary>A report of three rows that a test can change, with a column that is not for publication.</summary>
internal sealed class ReportSource : IEditionSource
{
    public const string Key = "annual-report";

    private static readonly Guid s_record = Guid.CreateVersion7();

    public string Kind => "report";

    public EditionContent Content { get; set; } = Sample();

    /// <summary>What the gate is told.</summary>
    public IReadOnlyList<GateFinding> Findings { get; set; } = [];

    public static EditionContent Sample() => new()
    {
        Publisher = "borough",
        Title = "Annual report",
        Period = "Quarter 1 2026-27",
        AsOfOn = new(2026, 6, 30),
        Summary = ["There are three activities.", "One is completed."],
        Texts = [new("vision", "Vision", ["Streets that are safe.\nFor all."])],
        Tables =
        [
            new("activities", "Activities", [new("activity", "Activity"), new("end", "End", "When it should be done"), new("status", "Status"), new("count", "Count"), new("remarks", "Remarks")],
            [
                new("1", "1", "Streets", ["Mend <the> lamps", "31 March 2026", "Completed", "12", "ask the depot"], 4),
                new("2", "2", "Streets", ["Paint the lines\nand the kerbs", "30 June 2026", "On target", "7", ""], 5),
                new("3", "3", "Parks", ["=Plant trees", "31 October 2026", "", "3", ""], 9),
            ]),
        ],
        Terms = [new("DTS", "Director of Technical Services")],
        Sources = ["The register of the report."],
        LeftOut = ["Remarks between officers."],
        Contact = "performance@borough.example.org",
        NextOn = new(2026, 10, 15),
    };

    public static EditionContent With(string row, int column, string words) => With(Sample(), row, column, words);

    public static EditionContent With(EditionContent content, string row, int column, string words) => content with
    {
        Tables = [content.Tables[0] with { Rows = [.. content.Tables[0].Rows.Select(one => one.Key == row ? one with { Cells = [.. one.Cells.Select((cell, at) => at == column ? words : cell)] } : one)] }],
    };

    public Task<IReadOnlyList<EditionSubject>> ListAsync(Actor by, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EditionSubject>>([new(s_record, Key, "Annual report", [new("2026-q1", "Quarter 1 2026-27")])]);

    public Task<EditionMatter?> ReadAsync(string key, string period, Actor by, CancellationToken cancellation) =>
        Task.FromResult(key == Key ? new EditionMatter(s_record, "Annual report", new() { Whole = Content, WithheldColumns = new HashSet<WithheldColumn> { new("activities", "remarks") }, Own = Findings }) : null);
}
