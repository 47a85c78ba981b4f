using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;

namespace Answerable.Records.Cases;

/// <summary>What a person or another program typed, as it is kept: to the letter, or refused.</summary>
internal static class Typed
{
    /// <summary>As much as an import takes.</summary>
    private const int LongestLine = 400;

    /// <summary>A long letter.</summary>
    private const int LongestText = 50_000;

    /// <summary>On one line; null for nothing.</summary>
    /// <exception cref="RefusedException">It cannot be kept.</exception>
    public static string? Line(string? typed) => PlainText.FoldToLine(Kept(typed, LongestLine));

    /// <summary>With its paragraphs, as a letter is written; null for nothing.</summary>
    /// <exception cref="RefusedException">It cannot be kept.</exception>
    public static string? Text(string? typed) =>
        Kept(Paragraphs(typed), LongestText);

    /// <summary>However long it is; null for nothing.</summary>
    public static string? Paragraphs(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.ReplaceLineEndings("\n").Trim();

    private static string? Kept(string? typed, int longest)
    {
        RefusedException.ThrowIf(PlainText.WhyNotKept(typed, longest));
        return typed;
    }

    public static SignpostIntake Place(SignpostIntake typed) => typed with { Elsewhere = Line(typed.Elsewhere) };

    public static TurnedAway Away(TurnedAway typed) => new(Text(typed.Reason) ?? "", Place(typed.To));

    public static PersonIntake Person(PersonIntake typed) => typed with
    {
        Name = Line(typed.Name),
        Email = Line(typed.Email),
        Phone = Line(typed.Phone),
        Address = Text(typed.Address),
        Adjustments = Text(typed.Adjustments),
    };
}
