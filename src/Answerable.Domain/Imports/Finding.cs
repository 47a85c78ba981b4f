namespace Answerable.Domain.Imports;

/// <summary>Something that a person should look at: never an error that stops, never mended silently. Codes are listed in docs/findings.md.</summary>
/// <param name="Code">Stable, in kebab case, such as <c>end-before-start</c>.</param>
/// <param name="Line">The line of the source, or null where it speaks of the whole.</param>
/// <param name="Number">The row's number as displayed, or null.</param>
/// <param name="Message">One sentence that says what was found and what to do.</param>
public sealed record Finding(string Code, int? Line, string? Number, string Message);
