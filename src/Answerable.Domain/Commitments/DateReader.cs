using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Answerable.Domain.Commitments;

/// <summary>The days from the first to the last, both inclusive.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period(DateOnly FirstOn, DateOnly LastOn);

/// <summary>A day or a period and where in the text it stands.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PeriodFound(Period Period, int Index, int Length)
{
    /// <summary>It was written as a day and not as a month, quarter or year.</summary>
    public bool IsDay { get; init; }

    public int End => Index + Length;
}

/// <summary>
/// Reads a day as people write it: 01/04/2019 (day first), 1 April 2019, 23 Apr 2020, 7th October 2020, April 1, 2019, 2019-04-01;
/// and a period: February 2022, Q1 2019-20 (of the year from April), Q4 2020 (of the calendar year), 2019-20, summer 2021, 2021.
/// A day that no calendar has, such as 31 June, is not a day.
/// </summary>
public static partial class DateReader
{
    private const int Patience = 1000;

    private const string Day = """(?<day>\d{1,2})(?:st|nd|rd|th)?""";

    private const string Year = """(?<year>\d{4}|['’]?\d{2})""";

    private const string MonthWord = """(?<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?""";

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Parts of a year: first month and number of months. Winter runs into the next year.</summary>
    private static readonly Dictionary<string, (int Month, int Months)> s_parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["spring"] = (3, 3),
        ["summer"] = (6, 3),
        ["autumn"] = (9, 3),
        ["winter"] = (12, 3),
        ["early"] = (1, 4),
        ["mid"] = (5, 4),
        ["late"] = (9, 4),
    };

    /// <summary>The whole text is one day.</summary>
    public static DateOnly? Read(string? text) => Read(text, yearWhenMissing: null);

    /// <summary>The whole text is one day, whose year may be missing ("8th October") and is then the one given.</summary>
    public static DateOnly? Read(string? text, int? yearWhenMissing)
    {
        var words = Trimmed(text);
        if (words.Length == 0)
        {
            return null;
        }

        var match = DayPattern().Match(words);
        if (match.Success && match.Index == 0 && match.Length == words.Length)
        {
            return DayOf(match);
        }

        match = DayWithoutYear().Match(words);
        return yearWhenMissing is { } year && match.Success && match.Index == 0 && match.Length == words.Length
            ? DateOf(year, MonthOf(match), Number(match, "day"))
            : null;
    }

    /// <summary>The whole text is a day, a month, a quarter, a part of a year or a year: its first and last day.</summary>
    public static Period? ReadPeriod(string? text)
    {
        var words = Trimmed(text);
        return FindAll(words) is [var only] && only.Index == 0 && only.Length == words.Length ? only.Period : null;
    }

    /// <summary>Every day and period of a text, in order, the longest reading of each.</summary>
    public static IReadOnlyList<PeriodFound> FindAll(string? text)
    {
        List<PeriodFound> found = [];
        List<Match> days = [];
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return found;
        }

        foreach (Match match in DayPattern().Matches(text))
        {
            days.Add(match);
            if (DayOf(match) is { } day)
            {
                found.Add(new(new(day, day), match.Index, match.Length) { IsDay = true });
            }
        }

        foreach (Match match in PeriodPattern().Matches(text))
        {
            if (!days.Exists(day => match.Index < day.Index + day.Length && day.Index < match.Index + match.Length) && PeriodOf(match) is { } period)
            {
                found.Add(new(period, match.Index, match.Length));
            }
        }

        found.Sort((one, other) => one.Index.CompareTo(other.Index));
        return found;
    }

    /// <summary>The month that a word names, 1 for January, or null.</summary>
    public static int? ReadMonth(string? text)
    {
        var match = OnlyMonth().Match(Trimmed(text));
        return match.Success ? MonthOf(match) : null;
    }

    private static string Trimmed(string? text) => text?.Trim().TrimEnd('.', ',', ';').TrimEnd() ?? "";

    private static DateOnly? DayOf(Match match) =>
        match.Groups["word"].Success
            ? DateOf(YearOf(match), MonthOf(match), Number(match, "day"))
            : DateOf(YearOf(match), Number(match, "month"), Number(match, "day"));

    private static DateOnly? DateOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static Period? PeriodOf(Match match)
    {
        if (match.Groups["word"].Success)
        {
            return Months(YearOf(match), MonthOf(match), 1);
        }

        var start = match.Groups["from"].Success ? Number(match, "from") : YearOf(match);
        start = start < 100 ? 2000 + start : start;
        var isFinancial = match.Groups["from"].Success;
        if (isFinancial && (start + 1) % 100 != Number(match, "to") % 100)
        {
            return null;
        }

        if (match.Groups["quarter"].Success)
        {
            var quarter = Number(match, "quarter");
            return !isFinancial ? Months(start, (3 * quarter) - 2, 3)
                : quarter == 4 ? Months(start + 1, 1, 3)
                : Months(start, (3 * quarter) + 1, 3);
        }

        if (match.Groups["part"].Success)
        {
            var (month, months) = s_parts[match.Groups["part"].Value];
            return Months(start, month, months);
        }

        return isFinancial ? Months(start, 4, 12) : Months(start, 1, 12);
    }

    private static Period? Months(int year, int month, int months) =>
        DateOf(year, month, 1) is { } first && year < 9999 ? new(first, first.AddMonths(months).AddDays(-1)) : null;

    private static int MonthOf(Match match) =>
        1 + Array.FindIndex(s_months, month => match.Groups["word"].Value.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    private static int YearOf(Match match)
    {
        var year = Number(match, "year");
        return year < 100 ? 2000 + year : year;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan.TrimStart("'’"), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """(?<![\d/.\-])(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?(?![\d-])"""
        + """|(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?<day>\d{1,2})(?<mark>[/.\-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/])"""
        + """|(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:""" + Day + """(?:\s+of)?[\s\-]*""" + MonthWord + """,?[\s\-]*""" + Year + """(?!\d)"""
        + """|""" + MonthWord + """\s+""" + Day + """,?\s+(?<year>\d{4})(?!\d)))""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        Day + """(?:\s+of)?\s+""" + MonthWord + """|""" + MonthWord + """\s+""" + Day,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayWithoutYear();

    [GeneratedRegex(
        """(?<![\w/.\-])(?:""" + MonthWord + """,?[\s\-]*""" + """(?<year>\d{4}|['’]\d{2}|(?<=[\w.][\-/])\d{2})"""
        + """|(?:(?:q(?:uarter)?\s?(?<quarter>[1-4])|(?<part>spring|summer|autumn|winter|early|mid|late))(?:\s+of)?[\s'’,\-/]*)?(?:(?<from>(?:19|20)\d{2}|(?<=\bq[1-4]\s)\d{2})\s?[-–/]\s?(?<to>(?:20)?\d{2})|(?<year>(?:19|20)\d{2})))(?![\w/]|[.\-]\d|,\d)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex("^" + MonthWord + "$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex OnlyMonth();
}
