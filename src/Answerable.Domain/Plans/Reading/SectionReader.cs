using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Reads the rows of tables into sections and groups.</summary>
internal sealed class SectionReader(PlanDraft draft, IReadOnlyList<Piece> pieces, MergedValues merged, int tableCount, bool isBySheet)
{
    private const int LongestTitle = 160;

    private readonly Dictionary<string, SectionDraft> byColumn = new(StringComparer.Ordinal);
    private readonly Dictionary<(ColumnRole Role, string Text), int> fits = [];
    private FoundTable table = null!;
    private FoundTable? before;
    private SectionDraft? section;
    private RowDraft? last;
    private string? group;
    private string? groupStyle;
    private bool isNumberedInText;
    private StandingGroups standing = null!;
    private bool hasRows;

    public void Read(FoundTable next, string? heading)
    {
        table = next;
        var rows = Enumerable.Range(next.BodyFrom, next.To - next.BodyFrom).Select(at => pieces[at]).Where(piece => piece.Kind == PieceKind.Row).ToList();
        isNumberedInText = next.IsNumberedInText(rows);
        standing = new(next);
        group = null;
        groupStyle = null;
        hasRows = false;
        Header(heading, rows);
        draft.Tables.Add((next, draft.Sections.Count));
        Begin(heading, rows);
        for (var at = next.BodyFrom; at < next.To; at++)
        {
            Piece(at);
        }

        before = next;
    }

    private void Header(string? heading, List<Piece> rows)
    {
        var isRepeated = before is not null && heading is null && HeaderReader.IsSame(table.Header, before.Header);
        for (var at = table.From; at < table.BodyFrom; at++)
        {
            draft.Ledger.Mark(pieces[at], pieces[at].Kind == PieceKind.Rule || isRepeated || (before is not null && HeaderReader.IsSame(table.Header, before.Header)) ? LineKind.RepeatedHeader : LineKind.Heading);
        }
    }

    /// <summary>A heading or another kind of table begins a section; so does numbering that begins again. Otherwise the table goes on.</summary>
    private void Begin(string? heading, List<Piece> rows)
    {
        if (table.Of(ColumnRole.Grouping) is not null && tableCount == 1 && heading is null)
        {
            section = null;
            return;
        }

        var label = table.Of(ColumnRole.Activity) is { } activity && (before is null ? Headings.SaysAdditions(activity.Header) || Headings.SaysCarriedForward(activity.Header) : Label(table) != Label(before)) && !IsPlainLabel(activity) ? activity.Header : null;
        var sheet = pieces[table.From].Sheet;
        if (label is null && heading is not null && section is not null && Headings.WithoutContinued(heading) is var goesOn && (goesOn.Length == 0 || (goesOn.Equals(section.Name, StringComparison.OrdinalIgnoreCase) && (goesOn.Length < heading.Length || GoesOn(rows)))))
        {
            return;
        }

        var name = label ?? heading ?? (isBySheet && (before is null || pieces[before.From].Sheet != sheet) ? sheet : null);
        if (name is not null)
        {
            Open(name, isNamed: true);
        }
        else if (before is null || section is null || last is null || !GoesOn(rows))
        {
            Open($"Section {table.SectionNumber(rows) ?? draft.Sections.Count + 1}", isNamed: false);
        }
    }

    private static string Label(FoundTable of) => PlainText.Key(of.Of(ColumnRole.Activity)?.Header ?? "");

    private static bool IsPlainLabel(Column activity) => HeaderWords.Read(activity.Header) is (ColumnRole.Activity, _, >= 1);

    private bool GoesOn(List<Piece> rows)
    {
        var first = rows.Select(row => RowNumber.Parse(table.NumberOf(row))).FirstOrDefault(number => number is not null);
        var previous = section!.Rows.Select(row => RowNumber.Parse(row.Number)).LastOrDefault(number => number is not null);
        return HeaderReader.IsSame(table.Header, before!.Header) && ((first is null && previous is null) || (first is not null && previous is not null && first.GoesOnFrom(previous)));
    }

    private void Open(string name, bool isNamed)
    {
        section = new(name, isNamed) { HoldsAdditions = Headings.SaysAdditions(name), HoldsCarriedForward = Headings.SaysCarriedForward(name) };
        draft.Sections.Add(section);
        last = null;
        group = null;
    }

    private void Piece(int at)
    {
        var piece = pieces[at];
        if (piece.Kind == PieceKind.Blank || (piece.Kind == PieceKind.Row && piece.Filled == 0))
        {
            draft.Ledger.Mark(piece, LineKind.Blank);
        }
        else if (piece.Kind == PieceKind.Rule)
        {
            draft.Ledger.Mark(piece, PipeRows.IsRule(piece.Text) ? LineKind.RepeatedHeader : LineKind.Blank);
        }
        else if (piece.Kind == PieceKind.Prose || piece.IsTitle || IsTitle(at))
        {
            Title(at);
        }
        else if (Furniture.IsFoot(piece.Cells) || HeaderReader.IsSame(piece.Cells, table.Header))
        {
            draft.Ledger.Mark(piece, Furniture.IsFoot(piece.Cells) ? LineKind.Furniture : LineKind.RepeatedHeader);
        }
        else if (!hasRows && Template.IsGuidance(piece, table))
        {
            Guidance(piece);
        }
        else
        {
            Row(piece);
        }
    }

    private void Guidance(Piece piece)
    {
        draft.Ledger.Mark(piece, LineKind.Help, "The template's guidance, kept as the columns' help");
        var (cells, _) = RowAligner.Align(piece.Cells, table.Columns, Values.FitGuidance);
        table.Columns = [.. table.Columns.Select(column => PlainText.Of(cells[column.Index]) is { Length: > 0 } help ? column with { Help = column.Help ?? help } : column)];
        var said = string.Join(' ', piece.Cells);
        if (section is not null)
        {
            section.HoldsCarriedForward |= Headings.SaysCarriedForward(said);
            section.HoldsAdditions |= Headings.SaysAdditions(said);
        }
    }

    /// <summary>A row with one short text that is no cell of a column to the right, or a number with a text under which the next rows are numbered.</summary>
    private bool IsTitle(int at)
    {
        var piece = pieces[at];
        var activity = table.Of(ColumnRole.Activity)!.Index;
        var next = Enumerable.Range(at + 1, table.To - at - 1).Select(other => pieces[other]).FirstOrDefault(other => other.Kind == PieceKind.Row);
        if (piece.Filled == 1 && table.Columns.Count > 2)
        {
            var index = Enumerable.Range(0, piece.Cells.Count).First(cell => !PlainText.IsBlank(piece.Cells[cell]));
            var grouping = table.Columns.Any(column => column.Index == index && column.Role == ColumnRole.Grouping) && next is not null && PlainText.IsBlank(next.Cell(index));
            return (index <= activity || grouping) && piece.Text.Length <= LongestTitle && !(index == activity && index > 0 && table.Has(ColumnRole.Number) && section is null) && !Values.IsNumberOnly(PlainText.Of(piece.Text))
                && !(RowNumber.IsWhole(PlainText.Of(piece.Text)) && table.Of(ColumnRole.Number)?.Index == index);
        }

        var number = RowNumber.Parse(table.NumberOf(piece));
        return piece.Filled == 2 && number is not null && next is not null && !PlainText.IsBlank(piece.Cell(activity)) && RowNumber.Parse(table.NumberOf(next)) is { } under && under.IsUnder(number);
    }

    private void Title(int at)
    {
        var piece = pieces[at];
        var text = piece.Text;
        if (Footnotes.Read(text, starsCount: false, numbersCount: false) is { } note)
        {
            draft.Note(piece, note);
        }
        else if (Furniture.Is(text))
        {
            draft.Ledger.Mark(piece, LineKind.Furniture);
        }
        else if (text.Length > LongestTitle || (!piece.IsTitle && piece.IsSingle && !Headings.Reads(text, table.IsBetweenRows(pieces, at))))
        {
            draft.State(piece, section?.Name, PlainText.OfLine(text));
        }
        else
        {
            Named(at, string.Join(' ', piece.Cells.Where(cell => !PlainText.IsBlank(cell)).Select(HeaderName)));
        }
    }

    private static string HeaderName(string cell) => HeaderReader.Name(Headings.Words(cell));

    /// <summary>A title within a table names a group where the tables themselves are the sections, and a section where there is one table only.</summary>
    private void Named(int at, string name)
    {
        var piece = pieces[at];
        draft.Ledger.Mark(piece, LineKind.Heading);
        var style = Headings.StyleOf(name);
        var isSecond = last is null && section is { IsNamed: true } && section.Rows.Count == 0 && draft.Sections.Count > 0;
        var isGroup = tableCount > 1 ? !StartsAgain(at) : isSecond || style == groupStyle;
        if (isGroup && section is not null)
        {
            (group, groupStyle) = (PlainText.Of(string.Join(' ', piece.Cells.Where(cell => !PlainText.IsBlank(cell)))), isSecond ? style : groupStyle);
            return;
        }

        if (section is { IsNamed: false, Rows.Count: 0 })
        {
            draft.Sections.Remove(section);
        }

        Open(name, isNamed: true);
        standing.Clear();
    }

    private bool StartsAgain(int at)
    {
        var next = Enumerable.Range(at + 1, table.To - at - 1).Select(other => RowNumber.Parse(table.NumberOf(pieces[other]))).FirstOrDefault(number => number is not null);
        return next is { Parts.Count: 1 } && last is not null && RowNumber.Parse(last.Number) is { Parts.Count: 1 } previous && !next.GoesOnFrom(previous);
    }

    private void Row(Piece piece)
    {
        var (cells, isMoved) = RowAligner.Align(Filled(piece), table.Columns, Fit);
        var line = draft.Ledger.NumberOf(piece);
        var row = new RowDraft(table, cells, line) { IsMoved = isMoved, IsNumberedInText = isNumberedInText };
        if (Template.IsTotal(row))
        {
            draft.State(piece, section?.Name, piece.Words);
            return;
        }

        var hasWords = !PlainText.IsBlank(row.Plain(ColumnRole.Activity));
        if (!hasWords && (last is null || (row.Number.Length > 0 && (piece.Filled == 1 || row.Number != last.Number))))
        {
            draft.Wordless(piece, row.Number, section?.Name);
            return;
        }

        if (!hasWords)
        {
            last!.Add(isMoved ? cells : WithoutRepeated(piece, cells));
            draft.Ledger.Mark(piece, LineKind.Imported, "Goes on with the row above", last, ReadConfidence.Medium);
            return;
        }

        Groupings(row);
        if (section is null)
        {
            Open($"Section {draft.Sections.Count + 1}", isNamed: false);
        }

        last = row;
        hasRows = true;
        section!.Rows.Add(row);
        draft.Ledger.Mark(piece, LineKind.Imported, isMoved ? "Cells moved under the columns that their values suit" : null, row, isMoved ? ReadConfidence.Medium : ReadConfidence.High);
        if (isMoved)
        {
            draft.Find("column-shifted", piece, row.Number, $"Row {(row.Number.Length > 0 ? row.Number : "at this line")} has a cell too many or too few: its values were put under the columns that they suit. Check them.");
        }
    }

    /// <summary>The row's cells, with what a merged cell from above gives them.</summary>
    private string[] Filled(Piece piece)
    {
        var cells = piece.Cells.ToArray();
        for (var at = 0; at < cells.Length; at++)
        {
            if (PlainText.IsBlank(cells[at]) && merged.At(piece.FirstLine, at) is { } value && table.Of(ColumnRole.Activity)!.Index != at)
            {
                cells[at] = value;
            }
        }

        return cells;
    }

    private static string[] WithoutRepeated(Piece piece, string[] cells) =>
        [.. cells.Select((cell, at) => at < piece.Cells.Count && PlainText.IsBlank(piece.Cells[at]) ? "" : cell)];

    /// <summary>A column of headings fills downwards; its first names the section where nothing else does, the others the group.</summary>
    private void Groupings(RowDraft row)
    {
        var names = standing.Over(row);
        if (names.Count > 0 && tableCount == 1 && (section is null || byColumn.ContainsValue(section)))
        {
            if (!byColumn.TryGetValue(names[0], out var named))
            {
                Open(names[0], isNamed: true);
                byColumn[names[0]] = named = section!;
            }

            section = named;
            names.RemoveAt(0);
        }

        row.Group = names.Count > 0 ? names[^1] : group;
    }

    /// <summary>The same values come again and again in a plan: each is looked at once for each kind of column.</summary>
    private int Fit(ColumnRole role, string text)
    {
        if (!fits.TryGetValue((role, text), out var fit))
        {
            fits[(role, text)] = fit = Values.Fit(role, text);
        }

        return fit;
    }
}
