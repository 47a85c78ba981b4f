namespace Answerable.Domain.Plans.Reading;

internal enum PieceKind
{
    Blank,

    /// <summary>A line of text that is no row of a table.</summary>
    Prose,

    /// <summary>A row of a table, split into cells.</summary>
    Row,

    /// <summary>A rule between a header and its rows.</summary>
    Rule,
}

/// <summary>A line, or several lines that are one row: the neutral form of every kind of source, before anything is made of it.</summary>
/// <param name="Lines">Indexes into the document's lines, in order.</param>
internal sealed record Piece(PieceKind Kind, IReadOnlyList<int> Lines, IReadOnlyList<string> Cells, string? Sheet = null)
{
    public int FirstLine => Lines.Count > 0 ? Lines[0] : 0;

    /// <summary>The one text of a line that is no row, or of a row that has one cell only.</summary>
    public string Text => Kind == PieceKind.Row ? Cells.FirstOrDefault(cell => !PlainText.IsBlank(cell)) ?? "" : Cells.Count > 0 ? Cells[0] : "";

    /// <summary>The words of all its cells on one line.</summary>
    public string Words => string.Join(' ', Cells.Where(cell => !PlainText.IsBlank(cell)).Select(PlainText.OrStruck));

    public int Filled { get; } = Cells.Count(cell => !PlainText.IsBlank(cell));

    /// <summary>The splitter itself knows that these are a table's header names.</summary>
    public bool IsHeader { get; init; }

    /// <summary>The splitter itself knows that this row is the title of the rows below it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The splitter itself knows that this is a row and no header, whatever its words.</summary>
    public bool IsRecord { get; init; }

    /// <summary>A line, or a row that says one thing only.</summary>
    public bool IsSingle => Kind == PieceKind.Prose || (Kind == PieceKind.Row && Filled == 1);

    public string Cell(int index) => index >= 0 && index < Cells.Count ? Cells[index] : "";

    public static Piece Blank(int line, string? sheet = null) => new(PieceKind.Blank, [line], [], sheet);

    public static Piece Prose(int line, string text) => new(PieceKind.Prose, [line], [text]);
}
