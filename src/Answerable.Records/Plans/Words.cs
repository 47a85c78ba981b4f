using Answerable.Domain.Imports;

namespace Answerable.Records.Plans;

/// <summary>What a person typed, as it is kept: white space folded as in an import, so that every text goes out and comes in the same.</summary>
internal static class Words
{
    public static string Of(string? typed) => PlainText.Fold(typed) ?? "";

    public static string? OrNull(string? typed) => PlainText.Fold(typed);

    public static string? LineOrNull(string? typed) => PlainText.FoldToLine(typed);
}
