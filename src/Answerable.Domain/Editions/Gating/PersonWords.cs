namespace Answerable.Domain.Editions.Gating;

/// <summary>How the public may read of a person: the post where its holder is named in public anyway, or else the unit, so that nobody can be told from a role that only one holds.</summary>
internal static class PersonWords
{
    public const string Unknown = "a member of the team";

    public static string Of(KnownPerson? person) =>
        person is null ? Unknown
        : person.Role is { Length: > 0 } role && (person.IsSenior || GateWords.IsSenior(role)) ? "the " + role
        : person.Unit is { Length: > 0 } unit ? TeamOf(unit)
        : Unknown;

    /// <summary>Someone of whom a rank or post is said in the words themselves.</summary>
    public static string OfRank(string rank) => GateWords.SeniorRanks.Contains(PlainRank(rank)) ? "a senior officer" : "an officer";

    public static string OfPost(string post) => GateWords.IsSenior(post) ? "the " + post : Unknown;

    /// <summary>Several of them in one breath.</summary>
    public static string Several(string one) => one switch
    {
        Unknown => "members of the team",
        "an officer" => "officers",
        "a senior officer" => "senior officers",
        _ => one,
    };

    /// <summary>Without what says that it is held for a time.</summary>
    private static string PlainRank(string rank) => (rank.Length > 2 && rank[1] == '/' ? rank[2..] : rank).Trim().TrimEnd('.');

    private static string TeamOf(string unit)
    {
        string[] bodies = ["team", "unit", "service", "services", "directorate", "department", "office", "section", "division", "group"];
        var last = unit.Split(' ')[^1];
        var name = unit.Length > 1 && !unit.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(unit[0]) + unit[1..] : unit;
        return bodies.Contains(last, StringComparer.OrdinalIgnoreCase) && !last.Equals("services", StringComparison.OrdinalIgnoreCase) ? $"the {name}" : $"the {name} team";
    }
}
