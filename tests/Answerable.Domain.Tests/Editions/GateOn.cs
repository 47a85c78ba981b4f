using System.Text;
using Answerable.Domain.Bodies;
using Answerable.Domain.Editions;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Publication;

namespace Answerable.Domain.Tests.Editions;

/// <summary>Plans before the gate.</summary>
internal static class GateOn
{
    public static readonly DateOnly Today = new(2026, 1, 1);

    public static EditionDraft Draft(PlanContents plan, string period) =>
        PlanPublication.Of(plan, period, new Body { Key = "body", Name = "The body" }, [], Today);

    /// <summary>A plan written for these tests and not for any rule of the gate.</summary>
    public static EditionDraft Unseen(string name)
    {
        var reading = PlanSourceReader.Read(Seeds.Text(File.ReadAllText(Path.Combine(Folder, name + ".txt"), Encoding.UTF8), name + ".txt"));
        return Draft(PlanBuilder.Build(reading, new(Guid.CreateVersion7(), "plan", "Plan", new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc))), "2024");
    }

    /// <summary>What should be found in it: code, number, field and words.</summary>
    public static List<string> Expected(string name) => [.. File.ReadLines(Path.Combine(Folder, name + ".expected.tsv")).Where(line => line.Length > 0)];

    public static List<string> Found(EditionDraft draft) => [.. Gate.Check(draft, null, []).Select(result => result.Finding).Where(IsTheCells).Select(finding => Line(draft, finding))];

    /// <summary>Every offer taken: what only a person can put right stays as it is.</summary>
    public static List<GateResult> Settled(EditionDraft draft) =>
    [
        .. Gate.Check(draft, null, []).Select(result => result.IsLeftOut || result.Finding.Offer.Act is GateAct.Correct ? result : result with
        {
            Decision = new() { RecordKind = "plan", Code = result.Finding.Code, WordsDigest = "", Answer = result.Finding.Offer.Act is GateAct.Redact ? GateAnswer.Redacted : GateAnswer.Dropped, Replacement = result.Finding.Offer.Replacement },
        }),
    ];

    /// <summary>The same words stand in the declared status and among the documents that were read out of the comment: they are counted once.</summary>
    private static bool IsTheCells(GateFinding finding) => finding.Place.Column is not ("declared-status" or "documents") && finding.Kind is not GateKind.Statement || finding.Code is "placeholder";

    private static string Line(EditionDraft draft, GateFinding finding)
    {
        var row = draft.Whole.Tables.FirstOrDefault(table => table.Key == finding.Place.Table)?.Rows.FirstOrDefault(row => row.Key == finding.Place.Row);
        return string.Join('\t', finding.Code, row?.Name ?? "", finding.Place.Column, finding.Text);
    }

    private static string Folder { get; } = Path.Combine(Root(), "tests", "Answerable.Domain.Tests", "Editions", "Unseen");

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Answerable.slnx stands in no folder above.");
        }

        return folder.FullName;
    }
}
