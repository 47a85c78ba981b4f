using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans.Reading;

/// <summary>Reads what stands between the tables: title, period, vision, aims, statements, legend, budget, notes and the headings of sections.</summary>
internal sealed class ProseReader(PlanDraft draft, IReadOnlyList<Piece> pieces, int tableCount)
{
    private string? heading;
    private string? sectionHeading;
    private bool isInNotes;
    private bool isBeforeTitle;
    private LegendKind termKind;

    /// <summary>Reads the pieces from one index to another and gives the heading that the table after them stands under, or null.</summary>
    public string? Read(int from, int to, FoundTable? next)
    {
        (heading, sectionHeading, isInNotes, termKind) = (null, null, false, LegendKind.Term);
        var title = draft.Title is null && draft.Sections.Count == 0 ? TitleFinder.Find(pieces, from, to, tableCount) : -1;
        isBeforeTitle = title >= 0;
        var leadIn = next is { HoldsActivities: false } ? LeadIn(from, to) : -1;
        for (var at = from; at < to; at++)
        {
            var piece = pieces[at];
            if (piece.Kind is PieceKind.Blank or PieceKind.Rule)
            {
                draft.Ledger.Mark(piece, LineKind.Blank);
            }
            else if (at == leadIn)
            {
                draft.Ledger.Mark(piece, LineKind.Heading, "Leads in the table below");
            }
            else if (at == title)
            {
                SetTitle(piece);
                isBeforeTitle = false;
            }
            else if (piece.Kind == PieceKind.Row && piece.Filled > 1)
            {
                at = Rows(at, to) - 1;
            }
            else
            {
                Line(at, from, to, next);
            }
        }

        return leadIn >= 0 ? Headings.Words(pieces[leadIn].Text) : sectionHeading;
    }

    private void Line(int at, int from, int to, FoundTable? next)
    {
        var piece = pieces[at];
        var text = piece.Text;
        if (ListItems.IsEmpty(text))
        {
            draft.State(piece, heading, text.Trim());
            draft.Find("text-missing", piece, null, "A list item has no words: look at the original and add what is missing.");
        }
        else if (Footnotes.Read(text, starsCount: NotesBelow.IsBelowTable(pieces, at, from) && NotesBelow.IsStarUsed(pieces, text), numbersCount: isInNotes || Headings.IsOfNotes(heading)) is { } note)
        {
            draft.Note(piece, note);
        }
        else if (Furniture.Is(text))
        {
            draft.Ledger.Mark(piece, LineKind.Furniture);
        }
        else if (IsHeading(at, from, to))
        {
            Heading(piece);
        }
        else if (!Vision(piece) && !Aim(piece) && !Money(at, from, to) && !Term(at, from, to))
        {
            draft.State(piece, heading, PlainText.OfLine(text));
            Missing(at, to, next);
            sectionHeading = sectionHeading is null || Headings.NamesSection(sectionHeading) ? sectionHeading : null;
        }

        ReadPeriod(text, isTitle: false);
    }

    private void SetTitle(Piece piece)
    {
        draft.Title = Headings.Words(piece.Text);
        draft.Ledger.Mark(piece, LineKind.Heading, "The plan's title");
        ReadPeriod(piece.Text, isTitle: true);
    }

    private void ReadPeriod(string text, bool isTitle)
    {
        if (PlanPeriod.Read(text, isTitle) is { } period && (draft.Period is null || (!isTitle && draft.Sections.Count == 0)))
        {
            draft.Period = period;
        }
    }

    /// <summary>A marked heading, or a short line that stands alone or leads in what stands below it.</summary>
    private bool IsHeading(int at, int from, int to)
    {
        var piece = pieces[at];
        if (!Headings.Reads(piece.Text) || (Legend.Read(piece.Text) is var (code, _, _) && !code.Any(char.IsDigit) && HasNeighbour(at, from, to, Legend.IsTerm)))
        {
            return false;
        }

        if (Headings.IsMarked(piece.Text) || piece.IsTitle || (piece.Kind == PieceKind.Row && !ListItems.IsItem(piece.Text)))
        {
            return true;
        }

        var isFirst = at == from || pieces[at - 1].Kind != PieceKind.Prose;
        var isLast = at + 1 >= to || pieces[at + 1].Kind != PieceKind.Prose;
        if (ListItems.IsItem(piece.Text))
        {
            return IsAboveTable(at, to) && !ListItems.IsItem(at > from ? pieces[at - 1].Text : "");
        }

        var isCaption = isLast && at + 1 < pieces.Count && pieces[at + 1].Kind == PieceKind.Row && pieces[at + 1].Filled > 1;
        return isCaption || (isFirst && (isLast || pieces[at + 1].Text.Length > 100 || ListItems.IsItem(pieces[at + 1].Text) || Headings.IsOfNotes(Headings.Words(piece.Text))));
    }

    /// <summary>Only blanks stand between the line and a table.</summary>
    private bool IsAboveTable(int at, int to)
    {
        while (++at < to && pieces[at].Kind == PieceKind.Blank)
        {
        }

        return at == to && at < pieces.Count && pieces[at].Kind == PieceKind.Row;
    }

    private void Heading(Piece piece)
    {
        var words = Headings.Words(piece.Text);
        draft.Ledger.Mark(piece, LineKind.Heading);
        isInNotes = Headings.IsOfNotes(words);
        termKind = LegendKind.Term;
        heading = words;
        var isTitle = draft.Title is not null && PlainText.Key(words).Equals(PlainText.Key(draft.Title), StringComparison.Ordinal);
        sectionHeading = isTitle || isBeforeTitle ? null : words;
    }

    private bool Vision(Piece piece)
    {
        if (!Headings.IsOfVision(heading) || draft.Sections.Count > 0)
        {
            return false;
        }

        draft.Ledger.Mark(piece, LineKind.Imported, "The plan's vision");
        draft.Vision.Add(PlainText.OfLine(piece.Text));
        NamesNoSection();
        return true;
    }

    private bool Aim(Piece piece)
    {
        if (!Headings.IsOfAims(heading) || draft.Sections.Count > 0 || ListItems.Numbered(piece.Text) is not var (number, text) || draft.Aims.Exists(aim => aim.Number == number))
        {
            return false;
        }

        draft.Ledger.Mark(piece, LineKind.Imported, $"Aim {number}");
        draft.Aims.Add(new(number, text));
        NamesNoSection();
        return true;
    }

    private bool Money(int at, int from, int to)
    {
        var line = BudgetLines.Total(pieces[at].Text);
        if (line is null && (BudgetLines.Line(pieces[at].Text) is not { } single || !HasNeighbour(at, from, to, text => BudgetLines.Line(text) is not null || BudgetLines.Total(text) is not null)))
        {
            return false;
        }

        draft.Ledger.Mark(pieces[at], LineKind.Imported, "A line of the budget");
        draft.Budget.Add(line ?? BudgetLines.Line(pieces[at].Text)!);
        NamesNoSection();
        return true;
    }

    private bool Term(int at, int from, int to)
    {
        if (Legend.ReadSeveral(pieces[at].Text) is { Count: > 1 } several)
        {
            draft.Ledger.Mark(pieces[at], LineKind.Imported, "Terms of the legend");
            draft.Legend.AddRange(several.Select(term => new ReadTerm(LegendKind.Term, term.Code, term.Meaning)));
            return true;
        }

        if (Legend.Read(pieces[at].Text) is not var (code, meaning, isMarked)
            || (!Headings.IsOfTerms(heading) && !HasNeighbour(at, from, to, Legend.IsTerm)))
        {
            return false;
        }

        draft.Ledger.Mark(pieces[at], LineKind.Imported, "A term of the legend");
        if (!isMarked)
        {
            termKind = HeaderWords.Read(code) is (ColumnRole.Priority, _, 1) ? LegendKind.Priority : LegendKind.Term;
        }

        draft.Legend.Add(new(isMarked || !ListItems.IsItem(pieces[at].Text) ? (isMarked ? termKind : LegendKind.Term) : termKind, code, meaning));
        NamesNoSection();
        return true;
    }

    private void Missing(int at, int to, FoundTable? next)
    {
        if (!pieces[at].Text.TrimEnd().EndsWith(':'))
        {
            return;
        }

        var below = Enumerable.Range(at + 1, to - at - 1).FirstOrDefault(other => pieces[other].Kind != PieceKind.Blank, -1);
        if (below < 0 ? next is null : pieces[below].Kind == PieceKind.Prose && IsHeading(below, at, to))
        {
            draft.Find("text-missing", pieces[at], null, "The sentence ends with a colon and nothing follows it: look at the original and add what is missing.");
        }
    }

    private void NamesNoSection() => sectionHeading = null;

    private bool HasNeighbour(int at, int from, int to, Func<string, bool> holds)
    {
        var above = Enumerable.Range(from, at - from).LastOrDefault(other => pieces[other].Kind != PieceKind.Blank, -1);
        var below = Enumerable.Range(at + 1, to - at - 1).FirstOrDefault(other => pieces[other].Kind != PieceKind.Blank, -1);
        return (above >= 0 && pieces[above].IsSingle && holds(pieces[above].Text)) || (below >= 0 && pieces[below].IsSingle && holds(pieces[below].Text));
    }

    /// <summary>Rows that no table has claimed: labels with values, a legend, a budget, or a table beside the actions.</summary>
    private int Rows(int at, int to)
    {
        var end = at;
        while (end < to && pieces[end].Kind is PieceKind.Row or PieceKind.Rule && (pieces[end].Filled > 1 || (end + 1 < to && pieces[end + 1].Kind == PieceKind.Row && pieces[end + 1].Filled > 1 && end > at)))
        {
            end++;
        }

        var rows = pieces.Skip(at).Take(end - at).Where(piece => piece.Kind == PieceKind.Row).ToList();
        if (rows.TrueForAll(row => row.Filled == 2))
        {
            rows.ForEach(row => Pair(row, rows, IsAboveTable(end - 1, to)));
        }
        else
        {
            SideTables.Add(draft, rows, sectionHeading);
            NamesNoSection();
        }

        foreach (var rule in pieces.Skip(at).Take(end - at).Where(piece => piece.Kind == PieceKind.Rule))
        {
            draft.Ledger.Mark(rule, LineKind.RepeatedHeader);
        }

        return Math.Max(end, at + 1);
    }

    private void Pair(Piece row, List<Piece> rows, bool isAboveTable)
    {
        var filled = row.Cells.Where(cell => !PlainText.IsBlank(cell)).Select(PlainText.Of).ToList();
        if (rows.Count == 1 && isAboveTable && RowNumber.IsWhole(filled[0]) && Headings.Reads(filled[1]))
        {
            draft.Ledger.Mark(row, LineKind.Heading);
            sectionHeading = heading = $"{filled[0]} {filled[1]}";
        }
        else if (rows.Count > 1 && BudgetLines.Line($"{filled[0]} {filled[1]}") is { } line && BudgetLines.Amount(filled[1]) is not null)
        {
            draft.Ledger.Mark(row, LineKind.Imported, "A line of the budget");
            draft.Budget.Add(line);
        }
        else if (rows.Count > 1 && filled[0].Length <= 12 && HeaderWords.Read(filled[0]).Role == ColumnRole.Unknown && (Headings.IsOfTerms(heading) || rows.TrueForAll(other => other.Text.Length <= 12)))
        {
            draft.Ledger.Mark(row, LineKind.Imported, "A term of the legend");
            draft.Legend.Add(new(LegendKind.Term, filled[0], filled[1]));
        }
        else
        {
            draft.State(row, heading, filled[0].EndsWith(':') ? $"{filled[0]} {filled[1]}" : $"{filled[0]}: {filled[1]}");
            ReadPeriod(row.Text, isTitle: false);
        }
    }

    /// <summary>The line directly above a table that leads it in with a colon, or -1.</summary>
    private int LeadIn(int from, int to)
    {
        var above = Enumerable.Range(from, to - from).LastOrDefault(at => pieces[at].Kind != PieceKind.Blank, -1);
        return above >= 0 && pieces[above].IsSingle && pieces[above].Text.TrimEnd().EndsWith(':') ? above : -1;
    }
}
