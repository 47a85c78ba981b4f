using Answerable.Domain.Plans;

namespace Answerable.Web.Pages.Plans;

/// <summary>What a row is called: its number as displayed, or its reference where it has none.</summary>
public static class ActivityName
{
    public static string Of(Activity row) => row.Number.Length > 0 ? $"Activity {row.Number}" : $"Row {row.Reference}";

    /// <summary>The beginning of a long text.</summary>
    public static string Shortened(string? text, int most) => text is null ? "" : text.Length > most ? text[..most].TrimEnd() + "…" : text;

    public static string Short(string? number, int reference) => string.IsNullOrEmpty(number) ? $"row {reference}" : number;
}
