using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records.Databases;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Answerable.Records.Access;

/// <summary>A role of the pack: the key and name, and its permissions as a body's row keeps them.</summary>
public sealed record PackRole(string Key, string Name, string Permissions);

/// <summary>The roles that a new body starts with, read from <c>packs/access/roles.yaml</c>. Every error names file, line and what is wrong.</summary>
public static class RolesPack
{
    public const string File = "packs/access/roles.yaml";

    /// <summary>The pack that ships inside the program.</summary>
    public static IReadOnlyList<PackRole> Shipped { get; } = ReadShipped();

    /// <exception cref="InvalidDataException">The pack is not right: its message names file and line.</exception>
    public static IReadOnlyList<PackRole> Read(string file, TextReader text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException)
        {
            // The reader says of some unfinished texts only that its state is not valid.
            throw Wrong(file, wrong is YamlException { Start.Line: var line } ? line : 1, $"it is not YAML: {wrong.Message}", wrong);
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }] || Child(root, "roles") is not YamlSequenceNode roles)
        {
            throw Wrong(file, 1, "it must hold one list named \"roles\"");
        }

        var read = roles.Select(role => Role(file, role)).ToList();
        var twice = read.GroupBy(role => role.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? read : throw Wrong(file, roles.Start.Line, $"the role \"{twice.Key}\" stands in it twice");
    }

    /// <summary>Permissions of a row: keys that this version does not know are left out.</summary>
    public static IEnumerable<Permission> Permissions(string keys) =>
        keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(key => Kebab.TryRead<Permission>(key, out _)).Select(Kebab.Read<Permission>);

    /// <summary>As a row keeps them.</summary>
    public static string Row(IEnumerable<Permission> permissions) => string.Join(' ', permissions.Distinct().Select(Kebab.Of).Order(StringComparer.Ordinal));

    private static PackRole Role(string file, YamlNode node)
    {
        if (node is not YamlMappingNode role)
        {
            throw Wrong(file, node.Start.Line, "a role must have a key, a name and permissions");
        }

        foreach (var name in role.Children.Keys.Where(name => name.ToString() is not ("key" or "name" or "permissions")))
        {
            throw Wrong(file, name.Start.Line, $"a role has no \"{name}\"");
        }

        if (Child(role, "permissions") is not YamlSequenceNode permissions)
        {
            throw Wrong(file, role.Start.Line, "the role has no list of permissions");
        }

        var allowed = permissions.Select(permission => Kebab.TryRead<Permission>(permission.ToString(), out var known)
            ? known
            : throw Wrong(file, permission.Start.Line, $"there is no permission \"{permission}\"; there are {string.Join(", ", Enum.GetValues<Permission>().Select(Kebab.Of))}"));
        return new(Text(file, role, "key"), Text(file, role, "name"), Row(allowed.ToList()));
    }

    private static string Text(string file, YamlMappingNode role, string name) =>
        Child(role, name) is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(file, role.Start.Line, $"the role has no {name}");

    private static YamlNode? Child(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static InvalidDataException Wrong(string file, long line, string sentence, Exception? inner = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {sentence}"), inner);

    private static IReadOnlyList<PackRole> ReadShipped()
    {
        using var reader = new StreamReader(typeof(RolesPack).Assembly.GetManifestResourceStream(File)!);
        return Read(File, reader);
    }
}
