using YamlDotNet.RepresentationModel;

namespace Answerable.Records.Procedures;

/// <summary>
/// A file that says only what is different from the one beside it that it names (<c>variant-of</c>). What it says takes the place of what that one says; of a list of mappings
/// those that it names alike, and others come after them; <c>without: true</c> leaves one out. The whole is read and checked as a file of its own.
/// </summary>
internal static class PackVariant
{
    /// <summary>By these a mapping of a list is known, the first that it has.</summary>
    private static readonly string[] s_names = ["key", "field", "what", "to", "name"];

    /// <param name="beside">The text of another file of the same folder, by its name without an ending; null where there is none.</param>
    public static PackMap? Root(TextReader text, PackProblems problems, Func<string, string?>? beside)
    {
        var own = text.ReadToEnd();
        if (Node(own, problems) is not { } root)
        {
            return null;
        }

        if (!root.Children.TryGetValue("variant-of", out var of))
        {
            return new(root, problems);
        }

        if (beside?.Invoke(of.ToString()) is not { } whole)
        {
            problems.Add(of.Start.Line, $"there is no file \"{of}.yaml\" beside it");
            return null;
        }

        var lines = own.AsSpan().Count('\n') + 1;
        problems.GoOnIn($"{Path.GetDirectoryName(problems.File)?.Replace('\\', '/')}/{of}.yaml", lines);
        if (Node(new string('\n', lines) + whole, problems) is not { } from)
        {
            return null;
        }

        if (from.Children.ContainsKey("variant-of"))
        {
            problems.Add(of.Start.Line, $"\"{of}\" is a variant itself: a variant is one of a whole procedure");
            return null;
        }

        Merge(root, from, problems);
        return new(root, problems);
    }

    /// <summary>The text of another file of the same kind, by its name; null where there is none.</summary>
    /// <param name="folder">Of packs; null for those inside the program.</param>
    public static Func<string, string?> Beside(string? folder, string kind) => name =>
    {
        var path = folder is null ? "" : Path.Combine(folder, kind, $"{name}.yaml");
        var stream = folder is null ? typeof(PackVariant).Assembly.GetManifestResourceStream($"packs/{kind}/{name}.yaml") : File.Exists(path) ? File.OpenRead(path) : null;
        if (stream is null)
        {
            return null;
        }

        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    };

    private static YamlMappingNode? Node(string text, PackProblems problems)
    {
        using var reader = new StringReader(text);
        return PackMap.Node(reader, problems);
    }

    private static void Merge(YamlMappingNode into, YamlMappingNode from, PackProblems problems)
    {
        foreach (var (name, child) in from.Children)
        {
            if (!into.Children.TryGetValue(name, out var own))
            {
                into.Children.Add(name, child);
            }
            else if ((own, child) is (YamlMappingNode map, YamlMappingNode other))
            {
                Merge(map, other, problems);
            }
            else if ((own, child) is (YamlSequenceNode list, YamlSequenceNode others) && list.All(item => item is YamlMappingNode) && others.All(item => item is YamlMappingNode))
            {
                MergeLists(list, others, problems);
            }
        }
    }

    private static void MergeLists(YamlSequenceNode into, YamlSequenceNode from, PackProblems problems)
    {
        var own = into.Children.Cast<YamlMappingNode>().ToList();
        List<YamlNode> whole = [];
        foreach (var item in from.Children.Cast<YamlMappingNode>())
        {
            if (own.Find(one => NameOf(one) is { } name && name == NameOf(item)) is { } same)
            {
                if (from.Children.Count(other => NameOf((YamlMappingNode)other) == NameOf(item)) > 1)
                {
                    problems.Add(same.Start.Line, $"{NameOf(item)} stands several times in what this is a variant of: it cannot be said which is meant");
                }

                own.Remove(same);
                Merge(same, item, problems);
                whole.Add(same);
            }
            else
            {
                whole.Add(item);
            }
        }

        whole.AddRange(own);
        into.Children.Clear();
        foreach (var item in whole.Where(item => !IsLeftOut(item)))
        {
            into.Children.Add(item);
        }

        foreach (var missing in own.Where(IsLeftOut))
        {
            problems.Add(missing.Start.Line, $"there is no {NameOf(missing)} that could be left out");
        }
    }

    private static bool IsLeftOut(YamlNode item) => item is YamlMappingNode map && map.Children.TryGetValue("without", out var without) && without.ToString() == "true";

    private static string? NameOf(YamlMappingNode map) =>
        s_names.Where(name => map.Children.ContainsKey(name)).Select(name => $"{name} \"{map.Children[name]}\"").FirstOrDefault();
}
