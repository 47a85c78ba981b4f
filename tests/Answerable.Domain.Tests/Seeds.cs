using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests;

/// <summary>The plans that real bodies published. They stand beside the repository, in <c>shared</c>, and are never copied into it.</summary>
internal static class Seeds
{
    /// <summary>The plan as an import builds it; the test is skipped where the file is absent.</summary>
    public static PlanContents Plan(string number)
    {
        var folder = Environment.GetEnvironmentVariable("ANSWERABLE_SHARED") ?? Beside();
        var seeds = folder is null ? null : Path.Combine(folder, "seeds");
        var file = Directory.Exists(seeds) ? Directory.EnumerateFiles(seeds, $"{number}_*.txt").FirstOrDefault() : null;
        Assert.SkipWhen(file is null, "The published plans (../shared/seeds) are not here.");
        var lines = File.ReadAllText(file!).ReplaceLineEndings("\n").Split('\n');
        var reading = PlanSourceReader.Read(new(Path.GetFileName(file!), [.. lines.Select((text, at) => new SourceLine(at + 1, Sheet: null, text))], IsGrid: false));
        return PlanBuilder.Build(reading, new(Guid.CreateVersion7(), "plan", "Plan", new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc)));
    }

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
