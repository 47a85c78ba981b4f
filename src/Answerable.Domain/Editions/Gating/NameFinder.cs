using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Staff by name: those that the body knows, those with a title or rank, those with a given name. Who holds a public office is named in public and stays.</summary>
internal sealed partial class NameFinder(GateKnowledge knowledge)
{
    private const string Surname = """(O['’]|Mc|Mac|D['’])?\p{Lu}[\p{Ll}’'-]+(-\p{Lu}\p{Ll}+)?""";

    private static readonly Regex s_titled = new($$"""\b({{string.Join('|', GateWords.Titles)}})\.?\s(\p{Lu}\.?\s)?{{Surname}}(\s{{Surname}})?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex s_given = new($$"""(?<![\w'’-])(?<given>\p{Lu}\p{Ll}+)\s(\p{Lu}\.?\s)?(?<surname>{{Surname}}|\p{Lu}{3,})(?<next>\s\p{Lu}\p{Ll}+|\sand\s\p{Lu}\p{Ll}+)?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex s_surnamed = new($$"""^((\p{Lu}\.?\s?){1,2}(?<=[.\s]))?{{Surname}}(\s(?<last>{{Surname}}))?(?!\s?\p{Lu}{2})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly List<(KnownPerson Person, Regex Name)> _known = [.. knowledge.People.Where(person => person.Name.Contains(' ', StringComparison.Ordinal)).Select(person => (person, new Regex($"""(?<!\w){Regex.Escape(person.Name)}(?!\w)""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))];

    public IEnumerable<GateFinding> Of(GateText text)
    {
        var words = text.Text;
        if (!words.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        List<(int Start, int End, KnownPerson? Person, string? Rank)> found = [];
        foreach (var (person, name) in _known.Where(known => words.Contains(known.Person.Name, StringComparison.Ordinal)))
        {
            found.AddRange(name.Matches(words).Select(match => (match.Index, match.Index + match.Length, (KnownPerson?)person, (string?)null)));
        }

        found.AddRange(s_titled.Matches(words).Where(match => !IsPlace(words, match.Index + match.Length, match.Value)).Select(match => (match.Index, match.Index + match.Length, Known(match.Value), (string?)null)));
        found.AddRange(Given(words).Select(match => (match.Start, match.End, (KnownPerson?)null, (string?)null)));
        found.AddRange(Ranked(words));
        List<(int Start, int End, KnownPerson? Person, string? Rank)> kept = [];
        foreach (var one in found.OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            if (kept.Count == 0 || kept[^1].End <= one.Start)
            {
                kept.Add(one);
            }
        }

        return kept.Where(one => !HoldsOffice(words, one.Start, one.End)).Select(one => Finding(text, one.Start, one.End, one.Person, one.Rank)).DistinctBy(finding => finding.Text, StringComparer.Ordinal);
    }

    private static GateFinding Finding(GateText text, int start, int end, KnownPerson? person, string? rank)
    {
        var post = person is null ? Ranks.PostIn(text.Text[end..]) : null;
        var words = text.Text[start..(end + (post?.Length ?? 0))];
        var replacement = person is not null ? PersonWords.Of(person) : rank is not null ? PersonWords.OfRank(rank) : post is not null ? PersonWords.OfPost(post.Groups["post"].Value) : PersonWords.Unknown;
        return new(GateCode.StaffName, text.Place, words, "A person is named.", new(GateAct.Redact, replacement), GateKind.PersonalData);
    }

    private static IEnumerable<(int Start, int End)> Given(string words)
    {
        for (var match = s_given.Match(words); match.Success; match = s_given.Match(words, match.Groups["given"].Index + match.Groups["given"].Length))
        {
            var (given, surname, next) = (match.Groups["given"].Value, match.Groups["surname"], match.Groups["next"].Value.TrimStart());
            if (GateWords.GivenNames.Contains(given)
                && !GateWords.PlaceWords.Contains(surname.Value) && !GateWords.Posts.Contains(surname.Value) && !GateWords.PlaceWords.Contains(next.Split(' ')[^1])
                && !IsPlace(words, surname.Index + surname.Length, surname.Value))
            {
                yield return (match.Index, surname.Index + surname.Length);
            }
        }
    }

    private static IEnumerable<(int Start, int End, KnownPerson? Person, string? Rank)> Ranked(string words)
    {
        foreach (var space in Spaces().Matches(words).Select(match => match.Index))
        {
            if (Ranks.Before(words[..(space + 1)]) is { } rank && s_surnamed.Match(words[(space + 1)..]) is { Success: true } surname
                && !surname.Value.Split(' ').Any(word => GateWords.PlaceWords.Contains(word) || GateWords.Posts.Contains(word)) && rank.Length <= 10 && !IsPlace(words, space + 1 + surname.Length, surname.Value) && IsAbbreviated(rank))
            {
                yield return (words.LastIndexOf(rank, space, StringComparison.Ordinal), space + 1 + surname.Length, null, rank);
            }
        }
    }

    /// <summary>Spelled out, a rank is a word like others ("Inspector training"); abbreviated it stands before a name.</summary>
    private static bool IsAbbreviated(string rank) => rank.Contains('/', StringComparison.Ordinal) || rank.Contains('.', StringComparison.Ordinal) || rank is "Sgt" or "Insp" or "Supt" or "Cpl" or "Capt" or "Lt" or "Maj" or "Col" || rank.StartsWith("Det ", StringComparison.Ordinal) || rank.StartsWith("Ch ", StringComparison.Ordinal) || rank.All(char.IsUpper);

    private KnownPerson? Known(string titled) => knowledge.People.FirstOrDefault(person => person.Name.Split(' ')[^1] is { Length: > 2 } surname && titled.EndsWith(surname, StringComparison.Ordinal));

    private static bool IsPlace(string words, int end, string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) || Following().Match(words, end) is { Success: true } next && next.Index == end && next.Groups["word"].Captures.Any(word => GateWords.PlaceWords.Contains(word.Value));

    private static bool HoldsOffice(string words, int start, int end) =>
        LastWord().Match(words[..start]) is { Success: true } before && GateWords.PublicOffices.Contains(before.Groups["word"].Value)
        || GateWords.PublicOffices.Contains(words[start..end].Split(' ')[0].TrimEnd('.'))
        || FirstWord().Match(words[end..]) is { Success: true } after && GateWords.PublicOffices.Contains(after.Groups["word"].Value);

    [GeneratedRegex("""\G(['’]s)?(\s(?<word>\p{Lu}\p{Ll}+)){1,2}""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Following();

    [GeneratedRegex("""(?<word>\p{L}+)\.?\s$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastWord();

    [GeneratedRegex("""^,?\s(?<word>\p{Lu}+)\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstWord();

    [GeneratedRegex("""\s(?=\p{Lu})""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
