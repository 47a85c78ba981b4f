using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests;

/// <summary>The plans that real bodies published. They stand beside the repository, in <c>shared</c>, and are never copied into it.</summary>
internal static class Seeds
{
    /// <summary>The plan as an import builds it; the test is skipped where the file is absent.</summary>
    public static PlanContents Plan(string number) =>
        PlanBuilder.Build(Reading(number), new(Guid.CreateVersion7(), "plan", "Plan", new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc)));

    /// <summary>The published plan as it is read, before anything is built of it.</summary>
    public static PlanReading Reading(string number) => Reading("seeds", $"{number}_*.txt");

    public static PlanReading Reading(string folder, string pattern)
    {
        var shared = Environment.GetEnvironmentVariable("ANSWERABLE_SHARED") ?? Beside();
        var plans = shared is null ? null : Path.Combine(shared, folder);
        var file = Directory.Exists(plans) ? Directory.EnumerateFiles(plans, pattern).FirstOrDefault() : null;
        Assert.SkipWhen(file is null, $"The published plans (../shared/{folder}) are not here.");
        return PlanSourceReader.Read(Text(File.ReadAllText(file!), Path.GetFileName(file!)));
    }

    /// <summary>Text as lines, without any reader of files.</summary>
    public static SourceDocument Text(string text, string name = "plan.txt") =>
        new(name, [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => new SourceLine(at + 1, Sheet: null, line))], IsGrid: false);

    /// <summary>Rows as a spreadsheet gives them, cells set apart by pipes.</summary>
    public static SourceDocument Grid(params string[] rows) =>
        new("plan.csv", [.. rows.Select((row, at) => new SourceLine(at + 1, Sheet: null, row, row.Split('|')))], IsGrid: true);

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
            {
                return folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
            }
        }

        return null;
    }
}
