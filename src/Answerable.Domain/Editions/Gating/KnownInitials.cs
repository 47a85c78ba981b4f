namespace Answerable.Domain.Editions.Gating;

/// <summary>The initials of the people whom the body knows: as they are kept, or else as their names begin.</summary>
internal sealed class KnownInitials
{
    private readonly ILookup<string, KnownPerson> _people;

    public KnownInitials(GateKnowledge knowledge)
    {
        _people = knowledge.People.Select(person => (Letters: Of(person), Person: person)).Where(one => one.Letters.Length >= 2).ToLookup(one => one.Letters, one => one.Person, StringComparer.Ordinal);
        Kept = knowledge.People.Where(person => Stored(person).Length >= 2).Select(Stored).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>As someone has entered them: whoever writes them means that person, but for an abbreviation that looks alike.</summary>
    public HashSet<string> Kept { get; }

    public bool Has(string letters) => _people.Contains(letters);

    /// <summary>Null where nobody, or more than one person, is called so.</summary>
    public KnownPerson? Only(string letters) => _people[letters].Take(2).ToList() is [var only] ? only : null;

    private static string Of(KnownPerson person) => Stored(person) is { Length: > 0 } kept ? kept : FromName(person.Name);

    private static string Stored(KnownPerson person) => person.Initials?.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) ?? "";

    /// <summary>"Dr Jo-Anne Smith" signs as JAS: each part of the name but a title.</summary>
    private static string FromName(string name)
    {
        string[] words = [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => GateWords.Titles.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase))];
        return words.Length < 2 ? "" : string.Concat(words.Select(word => word[0]).Where(char.IsUpper));
    }
}
