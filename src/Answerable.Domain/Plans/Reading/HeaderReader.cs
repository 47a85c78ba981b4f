using System.Buffers;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Tells a table's header from its rows and reads what each column is for.</summary>
internal static partial class HeaderReader
{
    private const int Patience = 1000;
    private const int LongestName = 160;
    private const int LongestShortName = 60;

    private static readonly SearchValues<char> OddSpaces = SearchValues.Create("\t\r\n\u00A0");

    /// <summary>The cells are names of columns: enough of them are words that head a plan's columns, and none is a value.</summary>
    public static bool LooksLikeHeader(IReadOnlyList<string> cells)
    {
        if (cells.Any(cell => cell.Length == 1 && !char.IsDigit(cell[0]) && Values.IsMark(cell)))
        {
            return false;
        }

        var roles = new HashSet<ColumnRole>();
        var filled = 0;
        foreach (var cell in cells)
        {
            var name = Name(cell);
            if (name.Length == 0)
            {
                continue;
            }

            filled++;
            if (name.Length > LongestName || Values.IsDate(name))
            {
                return false;
            }

            var (role, _, share) = HeaderWords.Read(name);
            if (role != ColumnRole.Unknown && share >= 0.5)
            {
                roles.Add(role);
            }
        }

        return (roles.Count >= 3 || (roles.Count == 2 && roles.Contains(ColumnRole.Activity))) && roles.Count * 10 >= filled * 3;
    }

    /// <summary>Short names and no values: what a header whose words are not known looks like.</summary>
    public static bool CouldBeHeader(IReadOnlyList<string> cells)
    {
        var names = cells.Select(Name).Where(name => name.Length > 0).ToList();
        return names.Count >= 2
            && names.TrueForAll(name => name.Length <= LongestShortName && !Values.IsDate(name) && !Values.IsNumberOnly(name) && !Values.IsStatus(name) && !name.EndsWith('.') && name.Any(char.IsLetter))
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
    }

    /// <summary>The header over again, whatever small marks differ.</summary>
    public static bool IsSame(IReadOnlyList<string> cells, IReadOnlyList<string> header) =>
        Filled(cells).SequenceEqual(Filled(header), StringComparer.Ordinal);

    /// <summary>A second header row: short names or numbers under a name that spans several columns, and nothing else.</summary>
    public static bool IsContinuation(IReadOnlyList<string> cells, IReadOnlyList<string> header)
    {
        var filled = Enumerable.Range(0, cells.Count).Where(at => !PlainText.IsBlank(cells[at])).ToList();
        return filled.Count >= 2
            && filled.Count < Math.Max(3, cells.Count * 3 / 4)
            && filled.TrueForAll(at => Name(cells[at]) is { Length: <= 25 } name && !Values.IsDate(name) && (at >= header.Count || IsSpanned(header, at)))
            && filled.Exists(at => at < header.Count && PlainText.IsBlank(header[at]));
    }

    public static IReadOnlyList<Column> Columns(IReadOnlyList<string> header, IReadOnlyList<string>? continuation)
    {
        var columns = new List<Column>();
        var width = Math.Max(header.Count, continuation?.Count ?? 0);
        for (var at = 0; at < width; at++)
        {
            var upper = at < header.Count ? Name(header[at]) : "";
            var lower = continuation is not null && at < continuation.Count ? Name(continuation[at]) : "";
            if (lower.Length > 0 && upper.Length == 0)
            {
                upper = Enumerable.Range(0, Math.Min(at, header.Count)).Reverse().Select(before => Name(header[before])).FirstOrDefault(name => name.Length > 0) ?? "";
            }

            columns.Add(Column(at, upper, lower));
        }

        return columns;
    }

    /// <summary>A column's name: plain words on one line, without a footnote's mark.</summary>
    public static string Name(string cell)
    {
        var plain = PlainText.Of(cell);
        return PlainText.WithoutMarks(plain.AsSpan().ContainsAny(OddSpaces) || plain.Contains("  ", StringComparison.Ordinal) ? Spaces().Replace(plain, " ") : plain);
    }

    private static Column Column(int index, string upper, string lower)
    {
        var name = lower.Length == 0 ? upper : upper.Length == 0 ? lower : $"{upper} {lower}";
        var (role, rank, _) = HeaderWords.Read(lower.Length == 0 ? upper : lower);
        if (lower.Length > 0 && role == ColumnRole.Unknown)
        {
            (role, rank, _) = HeaderWords.Read(upper);
        }

        var aim = role == ColumnRole.Aims ? AimNumber().Match(name) : Match.Empty;
        return new(index, name, aim.Success ? ColumnRole.AimMark : role, rank)
        {
            AimNumber = aim.Success ? aim.Groups["number"].Value : null,
            IsForPublication = !HeaderWords.SaysNotForPublication(name),
        };
    }

    private static bool IsSpanned(IReadOnlyList<string> header, int at) =>
        PlainText.IsBlank(header[at]) || (at + 1 < header.Count && PlainText.IsBlank(header[at + 1])) || (at + 1 == header.Count);

    private static IEnumerable<string> Filled(IReadOnlyList<string> cells) => cells.Select(cell => PlainText.Key(Name(cell))).Where(key => key.Length > 0);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s(?<number>\d{1,2}[a-z]?|[A-Z])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex AimNumber();
}
