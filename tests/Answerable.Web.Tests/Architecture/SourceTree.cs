using System.Text.RegularExpressions;

namespace Answerable.Web.Tests.Architecture;

/// <summary>The sources as files: which area each belongs to and which areas it names.</summary>
internal static partial class SourceTree
{
    /// <summary>Ground floor first: an area uses only its own floor and floors before it.</summary>
    public static readonly string[][] Floors = [["Access", "Bodies", "Databases", "History", "Outbox"], ["Files", "Calendars", "Webhooks"], ["Imports", "Clocks", "Editions"], ["Procedures", "Commitments"], ["Cases", "Plans"]];

    public static readonly string[] Areas = [.. Floors.SelectMany(floor => floor)];

    public static readonly string Root = FindRoot();

    public sealed record Source(string Path, string Project, string? Area, string Text);

    public static IReadOnlyList<Source> All { get; } =
    [
        .. new[] { "Domain", "Records", "Web", "Cli" }.SelectMany(project =>
            Directory.EnumerateFiles(Path.Combine(Root, "src", "Answerable." + project), "*.cs*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
                .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
                .Select(path => new Source(
                    Path.GetRelativePath(Root, path).Replace('\\', '/'), project, AreaOf(project, path), File.ReadAllText(path)))),
    ];

    /// <summary>The projects and areas that a source names, such as ("Domain", "Plans").</summary>
    public static IEnumerable<(string Project, string Area)> NamedIn(Source source) =>
        Named().Matches(source.Text).Select(match => (match.Groups["project"].Value, match.Groups["area"].Value)).Distinct();

    /// <summary>The floor of an area, 0 for the ground; -1 for what is not an area.</summary>
    public static int FloorOf(string area) => Array.FindIndex(Floors, floor => floor.Contains(area, StringComparer.Ordinal));

    private static string? AreaOf(string project, string path)
    {
        var parts = Path.GetRelativePath(Path.Combine(Root, "src", "Answerable." + project), path).Split(Path.DirectorySeparatorChar);
        var folder = parts is ["Pages", _, _, ..] ? parts[1] : parts.Length > 1 ? parts[0] : null;
        return folder is not null && Areas.Contains(folder, StringComparer.Ordinal) ? folder : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\bAnswerable\.(?<project>Domain|Records|Web|Cli)\.(?:Pages\.)?(?<area>[A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
