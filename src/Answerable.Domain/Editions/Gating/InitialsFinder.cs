using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Initials of staff, with or without a rank or post. Who is a person is told over the whole content; then every place is named where the person stands.</summary>
internal sealed partial class InitialsFinder
{
    private readonly KnownInitials _known;
    private readonly List<(GateText Text, List<CapitalToken> Tokens)> _texts;
    private readonly HashSet<string> _persons;
    private readonly HashSet<(GateText Text, int Start)> _places;

    public InitialsFinder(IReadOnlyList<GateText> texts, GateKnowledge knowledge)
    {
        _known = new(knowledge);
        _texts = [.. texts.Select(text => (text, CapitalToken.In(text.Text))).Where(one => one.Item2.Count > 0)];
        Dictionary<string, InitialsEvidence> evidence = new(StringComparer.Ordinal);
        var words = new BodyWords(texts, knowledge);
        foreach (var (text, tokens) in _texts.Where(one => one.Text.IsWhole))
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                Of(tokens[at].Letters).Sees(text.Text, tokens[at], tokens, at);
            }
        }

        Alone(Of);
        _persons = [.. evidence.Where(one => one.Value.IsPerson).Select(one => one.Key)];
        _persons.UnionWith(_known.Kept.Where(initials => !words.Contains(initials)));
        _persons.UnionWith([.. evidence.Where(one => one.Value.MayBePerson && (StandsAmongPersons(one.Key) || IsJoinedToPerson(one.Key))).Select(one => one.Key)]);
        _places = [.. Placed(words)];

        InitialsEvidence Of(string letters)
        {
            if (!evidence.TryGetValue(letters, out var known))
            {
                evidence[letters] = known = new(letters) { IsAbbreviation = words.Contains(letters) };
            }

            return known;
        }
    }

    public IEnumerable<GateFinding> Findings() =>
        from one in _texts
        from token in one.Tokens
        where _persons.Contains(token.Letters) || _places.Contains((one.Text, token.Start))
        group token by (one.Text, token.Letters) into person
        from finding in Found(person.Key.Text, [.. person])
        select finding;

    /// <summary>
    /// Initials of a known person that are an abbreviation too, or that nobody has entered: named where they stand as a person does, each place for itself, and not where the words spell them out.
    /// What is no abbreviation needs less for it.
    /// </summary>
    private IEnumerable<(GateText Text, int Start)> Placed(BodyWords words)
    {
        foreach (var (text, tokens) in _texts.Where(one => one.Text.IsWhole))
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                var token = tokens[at];
                if (_known.Has(token.Letters) && !_persons.Contains(token.Letters) && !BodyWords.IsSpelledAt(text.Text, token))
                {
                    var here = new InitialsEvidence(token.Letters) { IsKnown = !words.Contains(token.Letters) };
                    here.Sees(text.Text, token, tokens, at);
                    if (here.IsPerson || (IsSignature(text.Text, token) && _known.Kept.Contains(token.Letters)))
                    {
                        yield return (text, token.Start);
                    }
                }
            }
        }
    }

    private IEnumerable<GateFinding> Found(GateText text, List<CapitalToken> tokens)
    {
        var person = _known.Only(tokens[0].Letters);
        foreach (var token in tokens.DistinctBy(token => Phrase(text.Text, token).Words, StringComparer.Ordinal))
        {
            var (words, rank, post) = Phrase(text.Text, token);
            var signs = tokens.TrueForAll(one => Phrase(text.Text, one).Words != words || IsSignature(text.Text, one));
            var offer = signs ? new GateOffer(GateAct.Drop)
                : new GateOffer(GateAct.Redact, person is not null ? PersonWords.Of(person) : rank is not null ? PersonWords.OfRank(rank) : post is not null ? PersonWords.OfPost(post) : PersonWords.Unknown);
            var message = rank is not null ? "A member of staff is named by rank and initials: together they tell who it is."
                : post is not null ? "A member of staff is named by initials and post: together they tell who it is."
                : signs ? "The words are signed with the initials of a member of staff." : "A member of staff is named by initials.";
            yield return new(GateCode.StaffInitials, text.Place, signs ? Signed(text, token, words) : words, message, offer, GateKind.PersonalData);
        }
    }

    /// <summary>The initials with the rank before or the post behind them, which tell of whom they are.</summary>
    private static (string Words, string? Rank, string? Post) Phrase(string text, CapitalToken token)
    {
        var letters = text.Substring(token.Start, token.Length);
        if (Ranks.Before(text[..token.Start]) is { } rank)
        {
            var start = text.LastIndexOf(rank, token.Start, StringComparison.Ordinal);
            return (text[start..token.End], rank, null);
        }

        return Ranks.PostIn(text[token.End..]) is { } post ? (letters + post.Value, null, post.Groups["post"].Value) : (letters, null, null);
    }

    /// <summary>Where the same letters also stand for something else, the signature is named with its brackets, so that only it goes.</summary>
    private string Signed(GateText text, CapitalToken token, string words)
    {
        var tokens = _texts.Find(one => one.Text == text).Tokens;
        return !_persons.Contains(token.Letters) && tokens.Exists(other => other.Letters == token.Letters && !_places.Contains((text, other.Start))) && SignatureBracket.Around(text.Text, token, tokens) is { } bracket
            ? text.Text[bracket.Start..bracket.End] : words;
    }

    internal static bool IsSignature(string text, CapitalToken token)
    {
        if (SignatureBracket.Around(text, token, CapitalToken.In(text)) is not null)
        {
            return true;
        }

        var before = text[..token.Start].TrimEnd(' ', '-', '–', '—', '/');
        return text[token.End..].Trim().TrimEnd('.').Length == 0 && before.Length > 0 && before[^1] is '.' or '!' or '?' or ';';
    }

    /// <summary>A column that names people, where most cells hold two letters and nothing else.</summary>
    private void Alone(Func<string, InitialsEvidence> of)
    {
        foreach (var column in _texts.Where(one => one.Text is { IsWhole: true, Header: not null }).GroupBy(one => (one.Text.Place.Table, one.Text.Place.Column)))
        {
            if (NamesPeople().IsMatch(column.First().Text.Header!) && column.ToList() is var cells && cells.Where(cell => cell.Tokens.Count == 1 && cell.Tokens[0].Length == cell.Text.Text.Trim().Length && cell.Tokens[0].Letters.Length == 2).ToList() is var alone && alone.Count * 2 >= cells.Count)
            {
                alone.ForEach(cell => of(cell.Tokens[0].Letters).StandsAlone());
            }
        }
    }

    /// <summary>Wherever it stands, at least two persons stand beside it.</summary>
    private bool StandsAmongPersons(string letters) =>
        _texts.Where(one => one.Tokens.Exists(token => token.Letters == letters)).All(one => one.Text.IsWhole && one.Tokens.Select(token => token.Letters).Where(_persons.Contains).Distinct(StringComparer.Ordinal).Skip(1).Any());

    /// <summary>"AB &amp; CD", where AB is a person.</summary>
    private bool IsJoinedToPerson(string letters) =>
        _texts.Exists(one => one.Text.IsWhole && Enumerable.Range(0, one.Tokens.Count - 1).Any(at =>
            (one.Tokens[at].Letters == letters && _persons.Contains(one.Tokens[at + 1].Letters) || one.Tokens[at + 1].Letters == letters && _persons.Contains(one.Tokens[at].Letters))
            && one.Tokens[at] is { IsOwned: false } && one.Tokens[at + 1] is { IsOwned: false } && InitialsEvidence.IsJoined(one.Text.Text, one.Tokens[at], one.Tokens[at + 1])));

    [GeneratedRegex("""\b(officers?|owners?|leads?|who|by|responsible|responsibility|initials|names?|staff|assigned|contacts?|authors?|person|people|handler|allocated)\b""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamesPeople();
}
