using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Outbox;

namespace Answerable.Web.Tests.Architecture;

/// <summary>The house as design.md and docs/architecture.md draw it.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void The_domain_references_the_base_library_and_nothing_else() =>
        Assert.All(
            typeof(Actor).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Projects_point_one_way()
    {
        string[] order = ["Domain", "Records", "Web", "Cli"];
        Assert.Empty(
            from source in SourceTree.All
            from named in SourceTree.NamedIn(source)
            where Array.IndexOf(order, named.Project) > Array.IndexOf(order, source.Project)
            select $"{source.Path} names Answerable.{named.Project}.{named.Area}");
    }

    [Fact]
    public void An_area_uses_only_the_floors_below_it() =>
        Assert.Empty(
            from source in SourceTree.All
            where source.Area is not null
            from named in SourceTree.NamedIn(source)
            where SourceTree.FloorOf(named.Area) > SourceTree.FloorOf(source.Area!)
            select $"{source.Path} ({source.Area}) names {named.Area}, which stands above it");

    [Theory]
    [InlineData("Domain")]
    [InlineData("Records")]
    [InlineData("Web")]
    [InlineData("Cli")]
    public void No_circle_runs_through_the_areas_of_a_project(string project)
    {
        var uses = (
            from source in SourceTree.All
            where source.Area is not null && string.Equals(source.Project, project, StringComparison.Ordinal)
            from named in SourceTree.NamedIn(source)
            where string.Equals(named.Project, project, StringComparison.Ordinal)
                && SourceTree.FloorOf(named.Area) >= 0 && !string.Equals(named.Area, source.Area, StringComparison.Ordinal)
            select (From: source.Area!, To: named.Area)).ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);

        Assert.DoesNotContain(SourceTree.Areas, area => Reaches(area, area, []));

        bool Reaches(string from, string to, HashSet<string> seen) =>
            uses[from].Any(next => string.Equals(next, to, StringComparison.Ordinal) || (seen.Add(next) && Reaches(next, to, seen)));
    }

    [Fact]
    public void Every_folder_of_the_domain_and_the_records_is_an_area_of_the_plan_of_the_house() =>
        Assert.Empty(
            from source in SourceTree.All
            where source.Project is "Domain" or "Records" && source.Area is null && source.Path.Count(letter => letter == '/') > 2
            select source.Path);

    [Fact]
    public void Rows_are_reached_through_the_scope_only() =>
        Assert.Equal(
            ["src/Answerable.Records/RecordsContext.cs", "src/Answerable.Records/Scope.cs"],
            SourceTree.All.Where(source => source.Text.Contains("Set<", StringComparison.Ordinal) && source.Text.Contains("RS0030", StringComparison.Ordinal))
                .Select(source => source.Path));

    [Fact]
    public void Every_operation_has_a_test_class_of_its_own()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "tests", "Answerable.Records.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(path => File.ReadAllText(path)).ToList();
        // A job of the outbox is tested through the sweep that runs it.
        var operations = typeof(RecordsContext).Assembly.GetExportedTypes()
            .Where(type => type.IsSealed && !type.IsAssignableTo(typeof(IOutboxJob)) && type.GetMethods().Any(method => method.DeclaringType == type && string.Equals(method.Name, "RunAsync", StringComparison.Ordinal)))
            .Select(type => type.Name);
        Assert.DoesNotContain(operations, name => !tests.Any(text => text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_file_is_short_enough_to_read_in_one_sitting() =>
        Assert.Empty(
            from source in SourceTree.All
            let lines = source.Text.Count(letter => letter == '\n')
            where lines > 300
            select string.Create(CultureInfo.InvariantCulture, $"{source.Path}: {lines} lines: split it by act or by idea"));

    [Fact]
    public void Every_decision_is_numbered_as_it_is_titled() =>
        Assert.Empty(
            from path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs", "decisions"), "*.md")
            let number = Path.GetFileName(path)[..4]
            where !File.ReadLines(path).First().StartsWith($"# {number} ", StringComparison.Ordinal)
            select Path.GetFileName(path));

    [Fact]
    public void Every_type_that_the_glossary_names_exists()
    {
        var types = new[] { typeof(Actor).Assembly, typeof(RecordsContext).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var named = TypeInGlossary().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "glossary.md")))
            .Select(match => match.Groups["type"].Value).ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !types.Contains(name));
    }

    [GeneratedRegex("`(?<type>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeInGlossary();
}
