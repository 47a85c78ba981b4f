using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Parts;

/// <summary>Finds the row that a number means: the row's own section first, then the whole plan, then a prefix that fits a section ("CS83").</summary>
public sealed partial class RowNumbers
{
    private readonly ILookup<(Guid Section, string Number), Activity> _bySection;
    private readonly ILookup<string, Activity> _byNumber;
    private readonly List<(PlanSection Section, HashSet<string> Prefixes)> _prefixes;

    public RowNumbers(PlanContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        _bySection = contents.Activities.ToLookup(row => (row.SectionId, Plain(row.Number)));
        _byNumber = contents.Activities.ToLookup(row => Plain(row.Number), StringComparer.Ordinal);
        var rows = contents.Activities.ToLookup(row => row.SectionId);
        _prefixes = [.. contents.Sections.Select(section => (section, PrefixesOf(section, [.. rows[section.Id]])))];
    }

    /// <summary>The row meant, or null where none or more than one would do.</summary>
    public Activity? Find(string number, Activity from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var plain = Plain(number);
        if (plain.Length == 0)
        {
            return null;
        }

        return Only(_bySection[(from.SectionId, plain)]) ?? Only(_byNumber[plain]) ?? (Prefixed().Match(plain) is { Success: true } parts
            ? Only(_prefixes.Where(one => one.Prefixes.Contains(parts.Groups["prefix"].Value)).SelectMany(one => _bySection[(one.Section.Id, parts.Groups["number"].Value)]))
            : null);
    }

    /// <summary>Whether the plan uses the number at all.</summary>
    public bool Has(string number) => _byNumber.Contains(Plain(number));

    /// <summary>Without spaces, a closing full stop and differences of case.</summary>
    public static string Plain(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.').ToUpperInvariant();
    }

    private static Activity? Only(IEnumerable<Activity> rows) => rows.Take(2).ToList() is [var only] ? only : null;

    /// <summary>The initials of the section's name, a word in capitals in it, and those in the name of the one owner that most of its rows have.</summary>
    private static HashSet<string> PrefixesOf(PlanSection section, List<Activity> rows)
    {
        var owner = rows.GroupBy(row => row.Owner ?? "", StringComparer.Ordinal).MaxBy(group => group.Count());
        var names = owner is not null && owner.Count() * 2 > rows.Count ? $"{section.Name} {owner.Key}" : section.Name;
        HashSet<string> prefixes = [.. Capitals().Matches(names).Select(match => match.Value)];
        prefixes.Add(string.Concat(Word().Matches(section.Name).Select(match => char.ToUpperInvariant(match.Value[0]))));
        return prefixes;
    }

    [GeneratedRegex("""^(?<prefix>[A-Z]+(?:&[A-Z]+)?)-?(?<number>\d.*)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefixed();

    [GeneratedRegex("""\b[A-Z]+(?:&[A-Z]+)?\b""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex("""\b[A-Za-z]\w*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
