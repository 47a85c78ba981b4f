using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Domain.Plans.Parts;

/// <summary>What one workstream has done of a row's work.</summary>
public sealed record StrandRead(string Name, string Answer, DateOnly? DoneOn, bool IsNotApplicable);

/// <summary>Reads an answer that is given by workstream: "Court orders – 4 Licensing – complete 6 May 2020 Appeals – N/a".</summary>
public static partial class StrandReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int Patience = 1000;

    public static IReadOnlyList<StrandRead> Read(string? text)
    {
        var dashes = text is null ? [] : Dash().Matches(text).ToList();
        if (dashes.Count < 2)
        {
            return [];
        }

        List<StrandRead> strands = [];
        var name = text![..dashes[0].Index].Trim();
        int? year = null;
        for (var at = 0; at < dashes.Count; at++)
        {
            var start = dashes[at].Index + dashes[at].Length;
            var chunk = text[start..(at + 1 < dashes.Count ? dashes[at + 1].Index : text.Length)];
            var answer = Answer().Match(chunk);
            if (!answer.Success || !Name().IsMatch(name))
            {
                return [];
            }

            var said = answer.Value.Trim().TrimEnd('.');
            var day = DateReader.FindAll(said) is [{ IsDay: true } found] ? found.Period.FirstOn : DateReader.Read(WithoutYear().Match(said).Value, year);
            year = day?.Year ?? year;
            strands.Add(new(name, said, day, NotApplicable().IsMatch(said)));
            name = chunk[answer.Length..].Trim();
        }

        return strands;
    }

    [GeneratedRegex("""\s+[–—-]\s+""", Options, Patience)]
    private static partial Regex Dash();

    /// <summary>A name of up to five words that begins with a capital letter.</summary>
    [GeneratedRegex("""^(?-i:[A-Z])[\w&’'/]*(\s+[\w&’'/]+){0,4}$""", Options, Patience)]
    private static partial Regex Name();

    [GeneratedRegex("""^((action|now|is|all|has been|have been)\s+)*((not\s+|partly\s+)?(completed?|done|closed|delivered|achieved|started|outstanding|ongoing|on track|on target|in progress|under way)(\s+(on\s+)?\d{1,2}(st|nd|rd|th)?\s+[a-z]{3,9}(\s+\d{4})?|\s+(on\s+)?\d{1,2}/\d{1,2}/\d{2,4})?|n/?a|not applicable|none|yes|no|\d+(\.\d+)?%?(?-i:\s+[a-z]+)?)(?![\w/])\.?""", Options, Patience)]
    private static partial Regex Answer();

    [GeneratedRegex("""\d{1,2}(st|nd|rd|th)?\s+[a-z]{3,9}$""", Options, Patience)]
    private static partial Regex WithoutYear();

    [GeneratedRegex("""^(n/?a|not applicable)$""", Options, Patience)]
    private static partial Regex NotApplicable();
}
