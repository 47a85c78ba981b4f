namespace Answerable.Domain.Plans.Findings;

/// <summary>What a plan's legend explains, and whether a value is explained by it.</summary>
internal sealed class LegendWords(IReadOnlyList<LegendTerm> legend)
{
    private readonly HashSet<string> _priorities = [.. legend.Where(term => term.Kind == LegendKind.Priority).SelectMany(term => Forms(term.Code))];

    private readonly HashSet<string> _codes = [.. legend.Where(term => term.Kind != LegendKind.Priority).SelectMany(term => Forms(term.Code).Append(Initials(term.Meaning)))];

    private readonly List<string> _prefixes = [.. legend.Where(term => term.Code.TrimEnd().EndsWith('-')).Select(term => Plain(term.Code))];

    public bool HasPriority(string priority) => _priorities.Contains(Plain(priority));

    /// <summary>"Dir - CS" is explained by "Dir-" and whatever explains "CS".</summary>
    public bool HasOwner(string owner)
    {
        var plain = Plain(owner);
        return _codes.Contains(plain) || _prefixes.Exists(prefix => plain.StartsWith(prefix, StringComparison.Ordinal) && plain.Length > prefix.Length && _codes.Contains(plain[prefix.Length..]));
    }

    /// <summary>As written; each alternative of "Corp Serv/ Services"; and the initials: S for Statutory, S/H for Statutory/High.</summary>
    private static IEnumerable<string> Forms(string code)
    {
        yield return Plain(code);
        yield return string.Join('/', code.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0])));
        yield return Initials(code);
        foreach (var part in code.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Plain(part);
        }
    }

    private static string Initials(string words) => string.Concat(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Select(word => char.ToUpperInvariant(word[0])));

    private static string Plain(string words) => words.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
