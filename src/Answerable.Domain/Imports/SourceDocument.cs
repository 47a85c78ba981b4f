namespace Answerable.Domain.Imports;

/// <summary>A file as it was read, before anything is made of it: lines of a text, or rows of sheets, each with its number.</summary>
/// <param name="Name">The file's own name, for messages.</param>
/// <param name="Lines">Every physical line or spreadsheet row, blank ones too, in order.</param>
/// <param name="IsGrid">True where the file itself says what a cell is (CSV, spreadsheet); false for text that must be split.</param>
public sealed record SourceDocument(string Name, IReadOnlyList<SourceLine> Lines, bool IsGrid)
{
    /// <summary>Cells that the file joins into one. The value stands in the first; the others are blank.</summary>
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];

    /// <summary>What the file itself gave doubts about, such as rows that were hidden.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>One physical line of a text file, or one row of a CSV record or sheet.</summary>
/// <param name="Number">1 for the first. In a workbook the numbers run on over the sheets, in their order.</param>
/// <param name="Sheet">The sheet's name, or null for text and CSV.</param>
/// <param name="Text">The line as it stands; for a grid, its cells joined by tabs.</param>
/// <param name="Cells">A grid's cells, word for word (a date cell as ISO 8601 yyyy-MM-dd); null for text.</param>
public sealed record SourceLine(int Number, string? Sheet, string Text, IReadOnlyList<string>? Cells = null)
{
    /// <summary>A further physical line of the record above (a cell with line breaks in it): it counts as what that record is.</summary>
    public bool ContinuesRecord { get; init; }
}

/// <summary>A block of cells joined into one; line numbers as in <see cref="SourceLine.Number"/>, columns from 0, all inclusive.</summary>
public sealed record MergedCells(int FirstLine, int LastLine, int FirstColumn, int LastColumn);

/// <summary>What a line of the source was. Every line is exactly one of these, and the counts add up to the lines of the file.</summary>
public enum LineKind
{
    /// <summary>Its words stand in the plan: a row, a part of a row, an aim, a value, a legend, a budget line, a table beside the actions.</summary>
    Imported,

    /// <summary>The name of a section, a group or the plan, or the first header of a table.</summary>
    Heading,

    /// <summary>A table's header over again, or a rule under a header.</summary>
    RepeatedHeader,

    /// <summary>A template's guidance about what to write ("select"); kept as the column's help.</summary>
    Help,

    /// <summary>A note that a mark in a header, row or cell points to.</summary>
    Footnote,

    /// <summary>The page around the plan: notices about cookies, "back to top", page numbers.</summary>
    Furniture,

    Blank,

    /// <summary>Kept, shown first, and a finding.</summary>
    NotUnderstood,
}
