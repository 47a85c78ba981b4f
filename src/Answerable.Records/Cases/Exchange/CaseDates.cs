using System.Text.RegularExpressions;
using Answerable.Domain.Commitments;

namespace Answerable.Records.Cases.Exchange;

/// <summary>
/// Days as a file writes them: 2026-01-31, 31/01/2026, 31 January 2026. Where a file writes days as three numbers with the day or the month first, it must itself show
/// which: a single 31/01/2026 does, for all of them. One that shows neither, or both, is not guessed at.
/// </summary>
internal sealed partial class CaseDates
{
    private const int Patience = 1000;

    private readonly (string Text, int Line)? unclear;

    private readonly (string Text, int Line)? dayFirst;

    private readonly (string Text, int Line)? monthFirst;

    private readonly bool isSaid;

    /// <param name="cells">Every filled cell of the columns that hold days.</param>
    /// <param name="isDayFirst">Someone has said that the day comes first.</param>
    public CaseDates(IEnumerable<(string Text, int Line)> cells, bool isDayFirst)
    {
        isSaid = isDayFirst;
        foreach (var cell in cells)
        {
            if (Numbers().Match(cell.Text) is { Success: true } match)
            {
                var (first, second) = (Number(match, "first"), Number(match, "second"));
                dayFirst ??= first is > 12 and <= 31 && second <= 12 ? cell : null;
                monthFirst ??= second is > 12 and <= 31 && first <= 12 ? cell : null;
                unclear ??= first <= 12 && second <= 12 && first != second ? cell : null;
            }
        }
    }

    /// <summary>Why the file's days cannot be read, or null; and the line at which that shows.</summary>
    public (string Message, int Line)? WhyNot =>
        isSaid ? null
        : dayFirst is { } day && monthFirst is { } month ? ($"{month.Text} has the month first, and {day.Text} on line {day.Line} the day: write every day as 2026-01-31, or all of them as 31/01/2026", month.Line)
        : monthFirst is { } only ? ($"{only.Text} has the month first: write every day as 2026-01-31 or 31/01/2026", only.Line)
        : dayFirst is null && unclear is { } either ? ($"{either.Text} may have the day or the month first, and no day in the file shows which: write days as 2026-01-31, or say --day-first where the day comes first", either.Line)
        : null;

    /// <summary>The day, or null where the text is none.</summary>
    public static DateOnly? Read(string text) => TwoDigits().IsMatch(text) ? null : DateReader.Read(WithoutTime().Replace(text, ""));

    /// <summary>Why a text is no day.</summary>
    public static string WhyNoDay(string text) =>
        TwoDigits().IsMatch(text) ? $"“{text}” does not say the century: write the year with four digits" : $"“{text}” is not a real date: write it as 2026-01-31 or 31/01/2026";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<first>\d{1,2})[/.\-](?<second>\d{1,2})[/.\-](\d{4}|\d{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2}[/.\-]\d{1,2}|\d{1,2}[\s\-]*[A-Za-z]{3,9})[/.\s\-]*['’]?\d{2}([ T]\d{1,2}:.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex TwoDigits();

    [GeneratedRegex(@"(?<=\d)[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp][Mm])?(Z|[+\-]\d{2}:?\d{2})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex WithoutTime();
}
