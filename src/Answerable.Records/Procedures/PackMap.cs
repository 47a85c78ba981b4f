using System.Globalization;
using Answerable.Domain.Clocks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Answerable.Records.Procedures;

/// <summary>A mapping of a pack's YAML. What is missing or wrong is noted with its line, and reading goes on; what is there and not asked for is noted at the end.</summary>
internal sealed class PackMap(YamlMappingNode node, PackProblems problems)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public long Line => node.Start.Line;

    /// <summary>The one mapping that a file must hold, or null.</summary>
    public static PackMap? Root(TextReader text, PackProblems problems) => Node(text, problems) is { } node ? new(node, problems) : null;

    internal static YamlMappingNode? Node(TextReader text, PackProblems problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException)
        {
            // The reader says of some unfinished texts only that its state is not valid.
            problems.Add(wrong is YamlException { Start.Line: var line } ? line : 1, "it is not YAML: " + wrong.Message);
            return null;
        }

        if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return root;
        }

        problems.Add(1, "it must hold one mapping, with a key, a name and stages");
        return null;
    }

    public void Wrong(string name, string sentence) => problems.Add(Child(name)?.Start.Line ?? Line, sentence);

    /// <param name="line">Of a text of several lines the one that is meant, from 0.</param>
    public void WrongInside(string name, int line, string sentence) =>
        problems.Add((Child(name)?.Start.Line ?? Line) + line + (Child(name) is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Literal } ? 1 : 0), sentence);

    public bool Has(string name) => Child(name) is not null;

    public string? Optional(string name)
    {
        var child = Child(name);
        if (child is null or YamlScalarNode { Value: { Length: > 0 } })
        {
            return (child as YamlScalarNode)?.Value;
        }

        problems.Add(child.Start.Line, $"\"{name}\" must be a text");
        return null;
    }

    public string Required(string name)
    {
        if (Child(name) is null)
        {
            problems.Add(Line, $"there is no \"{name}\"");
        }

        return Optional(name) ?? "";
    }

    public int? Whole(string name)
    {
        var text = Optional(name);
        if (text is null || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) is var isWhole && !isWhole)
        {
            if (text is not null)
            {
                Wrong(name, $"\"{name}\" must be a whole number, and is \"{text}\"");
            }

            return null;
        }

        return int.Parse(text, CultureInfo.InvariantCulture);
    }

    public DateOnly? DayOn(string name)
    {
        var text = Optional(name);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(name, $"\"{name}\" must be a real date, such as 2026-12-25, and is \"{text}\"");
        return null;
    }

    public bool Flag(string name)
    {
        var text = Optional(name);
        if (text is not (null or "true" or "false"))
        {
            Wrong(name, $"\"{name}\" must be true or false, and is \"{text}\"");
        }

        return text == "true";
    }

    /// <summary>One of an enum's words; null where it is missing or none of them.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        var text = Optional(name);
        if (text is not null && ClockTerm.Read<T>(text) is null)
        {
            Wrong(name, $"\"{name}\" must be one of {ClockTerm.All<T>()}, and is \"{text}\"");
        }

        return ClockTerm.Read<T>(text);
    }

    public T RequiredWord<T>(string name)
        where T : struct, Enum
    {
        Required(name);
        return Word<T>(name) ?? default;
    }

    public PackMap? Map(string name)
    {
        var child = Child(name);
        if (child is null or YamlMappingNode)
        {
            return child is YamlMappingNode map ? new(map, problems) : null;
        }

        problems.Add(child.Start.Line, $"\"{name}\" must be a mapping");
        return null;
    }

    public IReadOnlyList<PackMap> Maps(string name, bool isRequired = true)
    {
        var child = Child(name);
        if (child is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            if (isRequired || child is not null)
            {
                problems.Add(child?.Start.Line ?? Line, $"\"{name}\" must be a list that is not empty");
            }

            return [];
        }

        foreach (var other in list.Where(item => item is not YamlMappingNode))
        {
            problems.Add(other.Start.Line, $"each item of \"{name}\" must be a mapping");
        }

        return [.. list.OfType<YamlMappingNode>().Select(item => new PackMap(item, problems))];
    }

    /// <summary>A list of short texts; none where it is not there.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var child = Child(name);
        if (child is YamlSequenceNode { Children.Count: > 0 } list && list.All(item => item is YamlScalarNode { Value.Length: > 0 }))
        {
            return [.. list.Select(item => item.ToString())];
        }

        if (child is not null)
        {
            problems.Add(child.Start.Line, $"\"{name}\" must be a list of texts that is not empty");
        }

        return [];
    }

    public IReadOnlyList<T> Words<T>(string name)
        where T : struct, Enum
    {
        if (Child(name) is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            Wrong(name, $"\"{name}\" must be a list of {ClockTerm.All<T>()}");
            return [];
        }

        foreach (var other in list.Where(item => ClockTerm.Read<T>(item.ToString()) is null))
        {
            problems.Add(other.Start.Line, $"\"{name}\" must be of {ClockTerm.All<T>()}, and has \"{other}\"");
        }

        return [.. list.Select(item => ClockTerm.Read<T>(item.ToString())).OfType<T>()];
    }

    /// <summary>Notes what stands in it and nothing reads: a slip of the pen would be overlooked otherwise.</summary>
    public void NothingElse()
    {
        foreach (var other in node.Children.Keys.Where(key => !asked.Contains(key.ToString())))
        {
            problems.Add(other.Start.Line, $"\"{other}\" is not known here; there are {string.Join(", ", asked)}");
        }
    }

    private YamlNode? Child(string name)
    {
        asked.Add(name);
        return node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;
    }
}
