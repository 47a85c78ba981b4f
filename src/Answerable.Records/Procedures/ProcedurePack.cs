using System.Text.RegularExpressions;
using Answerable.Domain.Procedures;

namespace Answerable.Records.Procedures;

/// <summary>Procedures, one version a file, read from <c>packs/procedures/*.yaml</c>.</summary>
public static partial class ProcedurePack
{
    public const string Folder = "packs/procedures/";

    private static readonly Lazy<ProcedureSet> s_shipped = new(ReadShipped);

    /// <summary>The pack that ships inside the program.</summary>
    public static ProcedureSet Shipped => s_shipped.Value;

    /// <summary>What could be read; it is whole only where no problem was found.</summary>
    /// <param name="beside">Other files of its folder, for a variant of one of them.</param>
    public static Procedure? Read(TextReader text, PackProblems problems, Func<string, string?>? beside = null)
    {
        if (PackVariant.Root(text, problems, beside) is not { } root)
        {
            return null;
        }

        var effective = PackSpan.Effective(root);
        var variant = Variant(root);
        var procedure = new Procedure
        {
            Key = Key(root),
            Name = root.Required("name"),
            Version = Version(root, variant),
            Variant = variant,
            Sectors = root.Texts("sectors"),
            AskedAs = root.Optional("asked-as"),
            EffectiveFromOn = effective.FromOn,
            EffectiveToOn = effective.ToOn,
            Sources = [.. root.Maps("sources").Select(Source)],
            NotConfirmed = [.. root.Maps("not-confirmed", isRequired: false).Select(NotConfirmed)],
            Stages = [.. root.Maps("stages").Select(stage => Stage(stage))],
        };
        root.NothingElse();
        if (variant is null == procedure.Sectors.Count > 0)
        {
            root.Wrong("sectors", "a variant names the sectors whose bodies use it, and nothing else does");
        }

        foreach (var twice in procedure.Stages.GroupBy(stage => stage.Key, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            root.Wrong("stages", $"the stage \"{twice.Key}\" stands in it twice");
        }

        return procedure;
    }

    /// <summary>A short name for files, addresses and the command line.</summary>
    internal static string Key(PackMap map)
    {
        var key = map.Required("key");
        if (key.Length > 0 && !Short().IsMatch(key))
        {
            map.Wrong("key", $"\"{key}\" must be of small letters, digits and hyphens");
        }

        return key;
    }

    /// <summary>The short name of a variant; null for a whole procedure.</summary>
    internal static string? Variant(PackMap root)
    {
        var (of, variant) = (root.Optional("variant-of"), root.Optional("variant"));
        if (of is null != variant is null)
        {
            root.Wrong("variant", "\"variant\" and \"variant-of\" need each other");
        }

        return variant;
    }

    /// <summary>A variant is a version of its own: "2-health".</summary>
    internal static string Version(PackMap root, string? variant) => variant is null ? root.Required("version") : $"{root.Required("version")}-{variant}";

    private static ProcedureSource Source(PackMap map)
    {
        var source = new ProcedureSource(map.Required("name"), map.Optional("paragraph"), map.Optional("address"));
        map.NothingElse();
        if (source.Address is { } address && !Uri.TryCreate(address, UriKind.Absolute, out _))
        {
            map.Wrong("address", $"\"{address}\" is not an address");
        }

        return source;
    }

    private static NotConfirmed NotConfirmed(PackMap map)
    {
        var open = new NotConfirmed(map.Required("what"), map.Required("set-to"), map.Required("why"));
        map.NothingElse();
        return open;
    }

    private static ProcedureStage Stage(PackMap map)
    {
        var clocks = map.Maps("clocks").Select(clock => (Map: clock, Rule: PackClock.Read(clock))).ToList();
        var stage = new ProcedureStage(Key(map), map.Required("name"), [.. clocks.Select(clock => clock.Rule)]);
        map.NothingElse();
        foreach (var (later, rule) in clocks)
        {
            if (clocks.TakeWhile(other => other.Rule != rule).Any(other => other.Rule.Key == rule.Key && PackSpan.Overlap((other.Rule.EffectiveFromOn, other.Rule.EffectiveToOn), (rule.EffectiveFromOn, rule.EffectiveToOn))))
            {
                later.Wrong("key", $"the clock \"{rule.Key}\" stands in the stage twice for the same time");
            }
        }

        return stage;
    }

    private static ProcedureSet ReadShipped()
    {
        List<Procedure> procedures = [];
        foreach (var name in typeof(ProcedurePack).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(typeof(ProcedurePack).Assembly.GetManifestResourceStream(name)!);
            var problems = new PackProblems(name);
            var read = Read(text, problems, PackVariant.Beside(null, "procedures"));
            problems.Refuse();
            procedures.Add(read!);
        }

        return new(procedures);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short();
}
