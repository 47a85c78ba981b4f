using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>
/// What speaks for and against two or three capitals being a person's initials, gathered over the whole content:
/// how they stand (a signature, beside a rank, among other initials, before a word of acting) against how an abbreviation stands (after an article, before the noun that it describes, in the plural).
/// Of each kind the strongest counts once.
/// </summary>
internal sealed partial class InitialsEvidence(string letters)
{
    /// <summary>From here on it is a person. Two letters alone give one; a signature, a list, a rank or a day beside them three or more.</summary>
    private const int Enough = 3;

    private int _sign;
    private int _signatures;
    private int _company;
    private int _acts;
    private int _ranked;
    private int _alone;
    private int _articled;
    private int _describes;
    private int _bare;
    private int _owned;

    public bool IsPerson => !IsAbbreviation && For - Against >= Enough;

    /// <summary>The body's glossary, its headings or the words themselves say what it stands for.</summary>
    public bool IsAbbreviation { get; set; }

    /// <summary>The body knows someone who signs so, and no abbreviation looks alike.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Nothing speaks against it but that it stands before a noun.</summary>
    public bool MayBePerson => !IsAbbreviation && letters.Length == 2 && _articled == 0 && _bare > 0;

    private int For => (letters.Length == 2 ? 1 : CapitalToken.IsOfASurname(letters) ? Enough : 0) + _sign + (_signatures > 1 ? 2 : 0) + _company + _acts + _ranked + _alone + (IsKnown ? 2 : 0);

    private int Against => _articled + _describes + (_owned > _bare ? 2 : 0);

    public void Sees(string text, CapitalToken token, IReadOnlyList<CapitalToken> tokens, int place)
    {
        var (before, after) = (text[..token.Start], text[token.End..]);
        _bare += token.IsOwned ? 0 : 1;
        _owned += token.IsOwned ? 1 : 0;
        var sign = token.IsOwned ? 0 : Signature(text, token, tokens);
        _signatures += sign > 0 ? 1 : 0;
        _sign = Math.Max(_sign, sign);
        _company = Math.Max(_company, token.IsOwned ? 0 : Company(text, tokens, place));
        _ranked = Math.Max(_ranked, Ranks.Before(before) is not null || Ranks.PostIn(after) is not null || Stamped().IsMatch(before[(before.LastIndexOf('\n') + 1)..]) || StampedAfter().IsMatch(after) ? 4 : 0);
        if (ArticleBefore().IsMatch(before))
        {
            _articled = 3;
        }

        var describes = Describes(after);
        _describes = Math.Max(_describes, describes);
        if (!token.IsOwned && describes == 0 && _articled == 0)
        {
            _acts = Math.Max(_acts, ActsIn(before, after));
        }
    }

    /// <summary>It is all that stands in a cell of a column that names people.</summary>
    public void StandsAlone() => _alone = 2;

    /// <summary>In brackets, or last of all, behind words that are complete without it.</summary>
    private int Signature(string text, CapitalToken token, IReadOnlyList<CapitalToken> tokens)
    {
        if (SignatureBracket.Around(text, token, tokens) is { } bracket)
        {
            var rest = text[bracket.End..];
            var closes = rest.Length == 0 || rest[0] is '\n' or '.' or ';' || (rest.Length > 1 && rest[0] == ' ' && (char.IsUpper(rest[1]) || rest[1] is '-' or '–' or '•' or '('));
            if (!closes)
            {
                return 0;
            }

            var before = text[..bracket.Start].TrimEnd();
            var another = tokens.Any(other => other.Start != token.Start && other.Letters != token.Letters && SignatureBracket.Around(text, other, tokens) is not null);
            return before.Length == 0 || before[^1] is '.' or '!' or '?' or ';' or '\n' || char.IsDigit(before[^1]) || another || bracket.Tokens > 1 ? 3 : letters.Length == 2 ? 2 : 1;
        }

        var isLast = text[token.End..].Trim().TrimEnd('.').Length == 0 || text[token.End..].TrimStart(' ').StartsWith('\n');
        return isLast && EndsBefore().IsMatch(text[..token.Start]) ? 3 : 0;
    }

    /// <summary>Among other capitals of the kind: "AB &amp; CD", "AB, CD, EF".</summary>
    private int Company(string text, IReadOnlyList<CapitalToken> tokens, int place)
    {
        var (first, last) = (place, place);
        while (first > 0 && IsJoined(text, tokens[first - 1], tokens[first]))
        {
            first--;
        }

        while (last + 1 < tokens.Count && IsJoined(text, tokens[last], tokens[last + 1]))
        {
            last++;
        }

        var others = Enumerable.Range(first, last - first + 1).Where(at => at != place).Select(at => tokens[at]).Where(other => other is { Letters.Length: 2, IsOwned: false } && !GateWords.Abbreviations.Contains(other.Letters)).Select(other => other.Letters).Where(other => other != letters).Distinct(StringComparer.Ordinal).Count();
        return letters.Length == 2 ? Math.Min(3, others == 0 ? 0 : others + 1) : Math.Min(1, others);
    }

    /// <summary>Nothing but a sign or a word of joining stands between the two.</summary>
    public static bool IsJoined(string text, CapitalToken one, CapitalToken next) => Joint().IsMatch(text[one.End..next.Start]);

    private static int ActsIn(string before, string after)
    {
        var begins = Begins().IsMatch(before);
        var acts = NextWord().Match(after) is { Success: true } next && GateWords.ActingWords.Contains(next.Groups["word"].Value);
        var speaks = UnitSpeaks().Match(after) is { Success: true } unit && GateWords.ActingWords.Contains(unit.Groups["word"].Value);
        var spokenTo = GateWords.BeforePersons.Any(word => before.EndsWith(word + " ", StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length + 1 || !char.IsLetter(before[^(word.Length + 2)])));
        return begins && (acts || speaks) ? 2 : spokenTo ? acts || before.EndsWith("to ", StringComparison.Ordinal) ? 2 : 1 : acts && !before.EndsWith(". ", StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>Before the noun or name that it describes: "QA results", "SG timetable".</summary>
    private static int Describes(string after)
    {
        if (after.StartsWith('-') || (after.StartsWith('/') && after.Length > 1 && char.IsLower(after[1])))
        {
            return 2;
        }

        if (NextWord().Match(after) is not { Success: true } next)
        {
            return 0;
        }

        var word = next.Groups["word"].Value;
        return GateWords.PlainWords.Contains(word) || GateWords.ActingWords.Contains(word) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || Month().IsMatch(word) ? 0 : 2;
    }

    [GeneratedRegex("""\b(the|an?|our|all|each|every|any|their|its|this|other|new|local)\s$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleBefore();

    [GeneratedRegex("""^\s(?<word>\p{L}[\p{L}'’-]*)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NextWord();

    /// <summary>"KL, Finance confirmed".</summary>
    [GeneratedRegex("""^,\s\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}+)*\s(?<word>\p{Ll}+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnitSpeaks();

    [GeneratedRegex("""(^|\n|[.;:!?•–-]\s|,\s|\b(and|but|then|interim|potentially|note:)\s)$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Begins();

    [GeneratedRegex("""^(\s?[,&/+;]\s?|\sand\s|,\sand\s|\s&\s)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint();

    /// <summary>At least three words and their full stop, with or without a dash.</summary>
    [GeneratedRegex("""\S+\s\S+\s\S+[.!?;]\s*[-–—/]?\s*$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsBefore();

    /// <summary>A day before: "12/03/20 - ".</summary>
    [GeneratedRegex("""(^|[.;(]\s?)\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?\s*[-–:(,]?\s*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stamped();

    [GeneratedRegex("""^\s*[-–,]?\s*\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?\s*[):–-]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StampedAfter();

    [GeneratedRegex("""^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();
}
