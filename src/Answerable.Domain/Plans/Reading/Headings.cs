using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Tells headings from sentences, and what a heading announces.</summary>
internal static partial class Headings
{
    private const int Patience = 1000;
    private const int Longest = 120;
    private const int MostWords = 16;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Headings that speak of the document and name no section of the plan.</summary>
    private static readonly FrozenSet<string> General = new[]
    {
        "introduction", "foreword", "background", "contents", "summary", "executive summary", "overview", "context", "purpose", "vision", "our vision", "mission", "our mission", "values", "our values", "key", "notes", "glossary", "abbreviations", "legend", "footnotes", "references", "about this plan", "about this document", "how to read this plan", "scope", "definitions", "risk appetite", "resources", "budget", "next steps", "conclusion", "further information", "contact", "contact us", "governance", "monitoring", "version control", "document control", "acronyms",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PlanWords = ["plan", "strategy", "programme", "program", "framework", "roadmap", "report", "blueprint", "charter", "tracker", "register", "plans"];

    /// <summary>Words that head a numbered part: what comes before a colon is then no term being explained.</summary>
    private static readonly FrozenSet<string> PartWords = new[]
    {
        "objective", "theme", "priority", "aim", "goal", "outcome", "section", "workstream", "strand", "part", "pillar", "action", "chapter", "area", "recommendation", "commitment", "mission", "ambition", "strategic", "appendix", "annex", "table", "phase", "step",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words with which a line about the document itself begins, such as its version.</summary>
    private static readonly FrozenSet<string> DocumentWords = new[] { "version", "draft", "v", "updated", "published", "author", "revision", "issue", "confidential", "official", "printed", "reviewed" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Words(string line) => PlainText.WithoutMarks(PlainText.Of(Hash().Replace(line, "")).TrimEnd('#', ' '));

    /// <summary>The level that Markdown gives it, 0 where the line does not say that it is a heading.</summary>
    public static int MarkedLevel(string line) => Hash().Match(line) is { Success: true } hash ? hash.Groups["level"].Length : 0;

    public static bool IsMarked(string line) => MarkedLevel(line) > 0 || Bold().IsMatch(line);

    /// <summary>A line that stands alone and reads as a heading: short, without the end of a sentence, no list item and no term with its meaning.</summary>
    /// <param name="isBetweenRows">It stands within a table, where no term is explained.</param>
    public static bool Reads(string line, bool isBetweenRows = false)
    {
        if (IsMarked(line))
        {
            return true;
        }

        var words = PlainText.Of(line);
        return words.Length is > 1 and <= Longest
            && words.Count(char.IsWhiteSpace) < MostWords
            && words[^1] is not ('.' or ';' or ',' or ':' or '!' or '…' or '|')
            && (char.IsUpper(words[0]) || char.IsDigit(words[0]) || words[0] is '(' or '"' or '“')
            && words.Any(char.IsLetter)
            && !words.Contains("://", StringComparison.Ordinal)
            && !ListItems.IsBullet(line)
            && !words.Contains('\n', StringComparison.Ordinal)
            && !EndsWithDay(words)
            && !DocumentWords.Contains(words.Split(' ')[0].TrimEnd("0123456789.:".ToCharArray()))
            && (isBetweenRows || !(Legend.IsTerm(line) || IsLabelled(words)) || StartsPart(words) || Array.Exists(PlanWords, word => HasWord(words, word)));
    }

    public static bool NamesSection(string words) => !General.Contains(PlainText.Key(words));

    public static bool HasPlanWord(string words) => Array.Exists(PlanWords, word => HasWord(words, word));

    /// <summary>The heading without "(continued)"; empty where it says nothing else.</summary>
    public static string WithoutContinued(string words) => Continued().Replace(words, "").Trim();

    /// <summary>Headings of one kind begin alike: with a number of the same depth, or with the same word.</summary>
    public static string StyleOf(string words) => RowNumber.Leading(words) is var (number, _) ? $"{number.Count(letter => letter == '.')}." : words.Split(' ')[0];

    public static bool IsOfVision(string? heading) => heading is not null && VisionHeading().IsMatch(heading);

    public static bool IsOfAims(string? heading) => heading is not null && AimsHeading().IsMatch(heading);

    public static bool IsOfTerms(string? heading) => heading is not null && TermsHeading().IsMatch(heading);

    public static bool IsOfNotes(string? heading) => heading is not null && NotesHeading().IsMatch(heading);

    public static bool SaysAdditions(string text) => Additions().IsMatch(text);

    public static bool SaysCarriedForward(string text) => CarriedForward().IsMatch(text);

    /// <summary>"Action 7", "Theme 2": the name of a numbered part.</summary>
    public static bool StartsNumberedPart(string words) => StartsPart(words) && NumberedPart().IsMatch(words);

    private static bool StartsPart(string words) => PartWords.Contains(words.Split(' ', ':')[0]);

    /// <summary>"Updated on 3 May 2024" says when and heads nothing.</summary>
    private static bool EndsWithDay(string words) => DateReader.FindAll(words) is [.., { IsDay: true } last] && last.End >= words.Length - 1 && !HasPlanWord(words);

    /// <summary>A label of one to three words before a colon, and words after it.</summary>
    private static bool IsLabelled(string words) => words.IndexOf(": ", StringComparison.Ordinal) is var at && at > 0 && words[..at].Count(char.IsWhiteSpace) < 3;

    private static bool HasWord(string words, string word) => $" {PlainText.Key(words)} ".Contains($" {word} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?<level>#{1,6})\s+(?=\S)", Options, Patience)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^\s*(\*\*|__)[^*_]{2,100}(\*\*|__)\s*$|^\s*<(b|strong|h[1-6])>[^<]{2,100}</(b|strong|h[1-6])>\s*$", Options, Patience)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\p{L}+\s+(\d{1,3}(\.\d{1,3})*[a-z]?|[A-Z]|[IVX]{1,4})\b(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NumberedPart();

    [GeneratedRegex(@"\s*[(–-]?\s*\bcont(inued|['’]?d)?\b\.*\s*\)?\s*$", Options, Patience)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(our |the |strategic )?vision( statement)?$", Options, Patience)]
    private static partial Regex VisionHeading();

    [GeneratedRegex(@"\b(aims?|goals?|objectives|priorities|outcomes|achieve)\b", Options, Patience)]
    private static partial Regex AimsHeading();

    [GeneratedRegex(@"\b(terms|glossary|abbreviations?|acronyms?|key|legend|definitions?)\b", Options, Patience)]
    private static partial Regex TermsHeading();

    [GeneratedRegex(@"^(foot|end)?notes?:?$|^references:?$", Options, Patience)]
    private static partial Regex NotesHeading();

    [GeneratedRegex(@"\badditions?\b|\badded in[- ]year\b|\bin[- ]year additions?\b|\bnot in the (original |business |annual )?plan\b|\bunplanned\b", Options, Patience)]
    private static partial Regex Additions();

    [GeneratedRegex(@"\bcompletions?\b|\b(carried|brought|rolled) (forward|over)\b|\bcarry[- ]?(forward|over)s?\b|\boutstanding (at|from)\b|\bincomplete from\b|\bfrom (last|previous) year\b", Options, Patience)]
    private static partial Regex CarriedForward();
}
