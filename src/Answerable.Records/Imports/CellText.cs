using System.Globalization;

namespace Answerable.Records.Imports;

/// <summary>A spreadsheet's value as words: what a person sees in the cell, without the noise of how it is stored.</summary>
public static class CellText
{
    public static string Of(object? value, string? format) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n"),
        DateTime day => OfDay(day, format ?? ""),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "TRUE" : "FALSE",
        double number => OfNumber(number, format ?? ""),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A day as ISO 8601; a month where the cell shows no day of it.</summary>
    private static string OfDay(DateTime day, string format)
    {
        var isMonth = format.Contains('m', StringComparison.OrdinalIgnoreCase) && format.Contains('y', StringComparison.OrdinalIgnoreCase)
            && !format.Contains('d', StringComparison.OrdinalIgnoreCase) && !format.Contains('h', StringComparison.OrdinalIgnoreCase);
        return isMonth ? day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : day.Year < 1900 || (day.Year == 1900 && day is { Month: 1, Day: 1 } && day.TimeOfDay > TimeSpan.Zero) ? day.ToString("HH:mm", CultureInfo.InvariantCulture)
            : day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static string OfNumber(double number, string format)
    {
        if (format.Contains('%', StringComparison.Ordinal))
        {
            return $"{Plain(number * 100)}%";
        }

        var currency = format.FirstOrDefault(letter => letter is '£' or '€' or '$' && !format.Contains("[$-", StringComparison.Ordinal));
        return currency == default || format.Contains("[$", StringComparison.Ordinal) && !format.Contains("[$£", StringComparison.Ordinal) && !format.Contains("[$€", StringComparison.Ordinal)
            ? Plain(number)
            : $"{(number < 0 ? "-" : "")}{(format.Contains('£', StringComparison.Ordinal) ? '£' : format.Contains('€', StringComparison.Ordinal) ? '€' : '$')}{Math.Abs(number).ToString("#,##0.##", CultureInfo.InvariantCulture)}";
    }

    private static string Plain(double number) =>
        Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
