namespace Answerable.Domain.Editions;

/// <summary>What an area hands to the gate: everything that could be published, what is marked as not for publication, and what the body knows that the gate must know.</summary>
public sealed record EditionDraft
{
    /// <summary>With what is not for publication still in it.</summary>
    public required EditionContent Whole { get; init; }

    public IReadOnlySet<WithheldColumn> WithheldColumns { get; init; } = new HashSet<WithheldColumn>();

    public IReadOnlySet<EditionPlace> WithheldCells { get; init; } = new HashSet<EditionPlace>();

    public GateKnowledge Knowledge { get; init; } = new();

    /// <summary>What only the area can find: claims that its own dates contradict, sums, links that lead nowhere, rows that stand twice.</summary>
    public IReadOnlyList<GateFinding> Own { get; init; } = [];
}

/// <summary>A column that is not for publication.</summary>
public sealed record WithheldColumn(string Table, string Column);

/// <summary>Where in the content something stands. Table null: in the prose, and Column is the text's key ("summary", "terms" and "title" for those).</summary>
public sealed record EditionPlace(string? Table, string? Row, string? Column);

/// <summary>What tells the gate a person from a word.</summary>
public sealed record GateKnowledge
{
    public IReadOnlyList<KnownPerson> People { get; init; } = [];

    /// <summary>Abbreviations that are the body's own words and not a person's initials.</summary>
    public IReadOnlySet<string> Glossary { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Hosts and domains that are the body's own and not for the public.</summary>
    public IReadOnlySet<string> InternalHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}

/// <param name="Initials">As written beside comments.</param>
/// <param name="Role">How the public may read of them: a post or role.</param>
/// <param name="Unit">The team or unit, for a person whose role identifies them.</param>
/// <param name="IsSenior">Named in public anyway: the role may stand.</param>
public sealed record KnownPerson(string Name, string? Initials, string? Role, string? Unit, bool IsSenior);
