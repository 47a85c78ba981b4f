using System.Text.RegularExpressions;

namespace Answerable.Domain.Tests.Plans.Findings;

public sealed partial class FindingsDocumentTests
{
    [Fact]
    public void Every_code_in_use_is_documented_and_every_documented_code_is_in_use()
    {
        var root = Root();
        var used = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value)).ToHashSet(StringComparer.Ordinal);
        var documented = Documented().Matches(File.ReadAllText(Path.Combine(root, "docs", "findings.md"))).Select(match => match.Groups["code"].Value).ToList();
        Assert.Equal(documented.Order(StringComparer.Ordinal), documented.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(used.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Answerable.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Answerable.slnx was not found above the tests.");
    }

    /// <summary>The first words of a finding where one is made: <c>On(row, "code"</c>, <c>OnPlan("code"</c>, <c>Finding("code"</c> and the like.</summary>
    [GeneratedRegex("""\b(On\([^",;]+,|OnPlan\(|Finding\(|Find\(|Findings\.Add\(new\(|Outside\()\s*"(?<code>[a-z]+(-[a-z]+)*)",""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("""^\| `(?<code>[a-z-]+)` \|""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Documented();
}
