using System.Collections.Frozen;

namespace Answerable.Domain.Editions.Gating;

/// <summary>The general vocabulary of the gate: data, in packs/vocabularies/publication.txt.</summary>
internal static class GateWords
{
    private static readonly FrozenDictionary<string, string[]> s_lists = Read();

    public static readonly FrozenSet<string> Abbreviations = Of("abbreviations", StringComparer.Ordinal);
    public static readonly FrozenSet<string> GivenNames = Of("given-names", StringComparer.Ordinal);
    public static readonly FrozenSet<string> PlaceWords = Of("place-words", StringComparer.Ordinal);
    public static readonly FrozenSet<string> PublicOffices = Of("public-offices", StringComparer.Ordinal);
    public static readonly FrozenSet<string> Posts = Of("posts", StringComparer.Ordinal);
    public static readonly FrozenSet<string> RoleMailboxes = Of("role-mailboxes", StringComparer.OrdinalIgnoreCase);
    public static readonly FrozenSet<string> ActingWords = Of("acting-words", StringComparer.OrdinalIgnoreCase);
    public static readonly FrozenSet<string> PlainWords = Of("plain-words", StringComparer.OrdinalIgnoreCase);
    public static readonly FrozenSet<string> SeniorRanks = Of("senior-ranks", StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest first, so that one that begins with another is taken whole.</summary>
    public static readonly IReadOnlyList<string> Ranks = [.. s_lists["ranks"].OrderByDescending(rank => rank.Length)];

    public static IReadOnlyList<string> BeforePersons => s_lists["before-persons"];

    public static IReadOnlyList<string> PublicNumbers => s_lists["public-numbers"];

    public static IReadOnlyList<string> Titles => s_lists["titles"];

    /// <summary>Whoever holds the post is named in public anyway.</summary>
    public static bool IsSenior(string post) => s_lists["senior-posts"].Any(senior => post.Contains(senior, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Of(string list, StringComparer comparer) => s_lists[list].ToFrozenSet(comparer);

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(GateWords).Assembly.GetManifestResourceStream("packs/vocabularies/publication.txt")!;
        using var reader = new StreamReader(stream);
        Dictionary<string, List<string>> lists = [];
        List<string> list = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                lists.Add(line.Trim('[', ']'), list = []);
            }
            else if (!line.StartsWith('#'))
            {
                list.AddRange(line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            }
        }

        return lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
