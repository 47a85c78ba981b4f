using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>A row while it is being read: further lines of the source may still add to its cells.</summary>
internal sealed class RowDraft(FoundTable table, string[] cells, int sourceLine)
{
    public FoundTable Table { get; } = table;

    /// <summary>One for each column, then those that no column takes; word for word.</summary>
    public string[] Cells { get; private set; } = cells;

    public int SourceLine { get; } = sourceLine;

    public string? Group { get; set; }

    public bool IsMoved { get; init; }

    /// <summary>The number stands at the start of the activity's words and not in a column.</summary>
    public bool IsNumberedInText { get; init; }

    public string Raw(ColumnRole role) => Table.Of(role) is { } column ? Cells[column.Index] : "";

    public string Plain(ColumnRole role) => role == ColumnRole.Activity ? PlainText.OrStruck(Raw(role)) : PlainText.Of(Raw(role));

    public string Number => IsNumberedInText && RowNumber.Leading(Plain(ColumnRole.Activity)) is var (number, _) ? number : Plain(ColumnRole.Number);

    /// <summary>Adds a further line of the same row: each cell goes below the one above it.</summary>
    public void Add(IReadOnlyList<string> more)
    {
        var longer = new string[Math.Max(Cells.Length, more.Count)];
        for (var at = 0; at < longer.Length; at++)
        {
            var (upper, lower) = (at < Cells.Length ? Cells[at] : "", at < more.Count ? more[at] : "");
            longer[at] = PlainText.IsBlank(lower) ? upper : PlainText.IsBlank(upper) ? lower : $"{upper}\n{lower}";
        }

        Cells = longer;
    }
}

/// <summary>A section while its rows are being read.</summary>
internal sealed class SectionDraft(string name, bool isNamed)
{
    public string Name { get; } = name;

    public bool IsNamed { get; } = isNamed;

    public bool HoldsAdditions { get; set; }

    public bool HoldsCarriedForward { get; set; }

    public List<RowDraft> Rows { get; } = [];
}

/// <summary>What was made of each line. Every line is marked once; what is left at the end was not understood.</summary>
internal sealed class LineLedger(IReadOnlyList<SourceLine> lines)
{
    private readonly (LineKind Kind, RowDraft? Row, ReadConfidence Confidence, string? Note)?[] marks = new (LineKind, RowDraft?, ReadConfidence, string?)?[lines.Count];

    private readonly Dictionary<RowDraft, List<int>> linesOf = [];

    public int NumberOf(Piece piece) => lines[piece.FirstLine].Number;

    public void Mark(Piece piece, LineKind kind, string? note = null, RowDraft? row = null, ReadConfidence confidence = ReadConfidence.High)
    {
        if (row is not null)
        {
            linesOf.TryAdd(row, []);
            linesOf[row].AddRange(piece.Lines);
        }

        foreach (var line in piece.Lines)
        {
            marks[line] = (PlainText.IsBlank(lines[line].Text) && !lines[line].ContinuesRecord && kind != LineKind.RepeatedHeader ? LineKind.Blank : kind, row, confidence, note);
        }
    }

    public void Lower(RowDraft row, ReadConfidence confidence, string? note)
    {
        foreach (var line in linesOf[row])
        {
            marks[line] = marks[line]!.Value with { Confidence = confidence, Note = note };
        }
    }

    public IReadOnlyList<ReadLine> Read(IReadOnlyDictionary<RowDraft, int> order) =>
    [
        .. lines.Select((line, at) => marks[at] is { } mark
            ? new ReadLine(line.Number, mark.Kind, line.Text, mark.Row is null ? null : order[mark.Row], mark.Confidence, mark.Note)
            : new ReadLine(line.Number, PlainText.IsBlank(line.Text) ? LineKind.Blank : LineKind.NotUnderstood, line.Text, null, PlainText.IsBlank(line.Text) ? ReadConfidence.High : ReadConfidence.Low)),
    ];
}
