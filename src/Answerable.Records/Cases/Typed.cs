using Answerable.Domain.Cases;
using Answerable.Domain.Imports;

namespace Answerable.Records.Cases;

/// <summary>What a person typed, as it is kept.</summary>
internal static class Typed
{
    /// <summary>On one line; null for nothing.</summary>
    public static string? Line(string? typed) => PlainText.FoldToLine(typed);

    /// <summary>With its paragraphs, as a letter is written; null for nothing.</summary>
    public static string? Text(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : PlainText.Storable(typed.ReplaceLineEndings("\n").Trim());

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
