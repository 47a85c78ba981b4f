using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Everything that has been made of a source so far.</summary>
internal sealed class PlanDraft(SourceDocument document)
{
    public LineLedger Ledger { get; } = new(document.Lines);

    public string? Title { get; set; }

    public (DateOnly From, DateOnly To)? Period { get; set; }

    public List<string> Vision { get; } = [];

    public List<ReadAim> Aims { get; } = [];

    public List<ReadStatement> Statements { get; } = [];

    public List<ReadTerm> Legend { get; } = [];

    public List<ReadBudgetLine> Budget { get; } = [];

    public List<SectionDraft> Sections { get; } = [];

    public List<NoteDraft> Notes { get; } = [];

    public List<ReadSideTable> SideTables { get; } = [];

    /// <summary>The tables of activities read so far, each with the section that its rows begin in.</summary>
    public List<(FoundTable Table, int Section)> Tables { get; } = [];

    public List<Finding> Findings { get; } = [.. document.Findings];

    public void Find(string code, Piece piece, string? number, string message) => Findings.Add(new(code, Ledger.NumberOf(piece), number, message));

    public void Note(Piece piece, (string Mark, string Text) note)
    {
        Ledger.Mark(piece, LineKind.Footnote);
        Notes.Add(new(note.Mark, note.Text, Sections.Count, Tables.Count));
    }

    /// <summary>A row that does not say what is to be done is no activity: its other cells are kept as text.</summary>
    public void Wordless(Piece piece, string number, string? section)
    {
        if (piece.Filled == 1 && number.Length > 0)
        {
            Ledger.Mark(piece, LineKind.Help, "A number without a row");
            Find("text-missing", piece, number, $"Row {number} has a number and no words: look at the original and add what is missing.");
            return;
        }

        State(piece, section, piece.Words);
        Find("text-missing", piece, number.Length > 0 ? number : null, "This row does not say what is to be done and was kept as text: look at the original and add what is missing.");
    }

    public void State(Piece piece, string? heading, string text)
    {
        Ledger.Mark(piece, LineKind.Imported, heading is null ? "Text of the plan" : $"Text under “{heading}”");
        Statements.Add(new(heading, text));
    }
}
