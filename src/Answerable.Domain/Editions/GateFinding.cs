namespace Answerable.Domain.Editions;

/// <summary>Something that should not go out as it stands. docs/gate.md lists the codes.</summary>
/// <param name="Code">Stable, in kebab case, such as <c>staff-initials</c>.</param>
/// <param name="Text">The words in question, exactly as they stand.</param>
/// <param name="Message">One sentence: what was found.</param>
/// <param name="Offer">What can be done about it at once.</param>
/// <param name="Kind">Personal data and not-for-publication findings cannot be waived by the author.</param>
/// <param name="About">What it is about beside the place, for the way to where it is mended: such as the key of a round.</param>
public sealed record GateFinding(string Code, EditionPlace Place, string Text, string Message, GateOffer Offer, GateKind Kind, string? About = null);

public enum GateKind
{
    /// <summary>Not for publication: a column, a field, an internal address or document.</summary>
    NotForPublication,

    /// <summary>A person is named or can be told.</summary>
    PersonalData,

    /// <summary>A statement that is unfinished, or that something else contradicts.</summary>
    Statement,
}

/// <param name="Replacement">What the words become by <see cref="GateAct.Redact"/>; null for the other acts.</param>
public sealed record GateOffer(GateAct Act, string? Replacement = null);

public enum GateAct
{
    /// <summary>Nothing can be done here: the record itself is to be corrected, or the finding waived.</summary>
    Correct,

    /// <summary>The words are replaced: a person by their role or team.</summary>
    Redact,

    /// <summary>The words, the cell, the row or the column are left out.</summary>
    Drop,
}
