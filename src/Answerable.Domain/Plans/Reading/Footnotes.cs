using System.Text.RegularExpressions;

namespace Answerable.Domain.Plans.Reading;

/// <summary>A note found below a table, before it is known what its mark is attached to.</summary>
/// <param name="Sections">How many sections stand above it.</param>
internal sealed record NoteDraft(string Mark, string Text, int Sections, int Tables);

/// <summary>Reads notes and finds what their marks are attached to.</summary>
internal static partial class Footnotes
{
    private const int Patience = 1000;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The line begins with a mark that nothing else begins with.</summary>
    public static bool IsNote(string line) => Bracketed().IsMatch(line);

    /// <summary>The mark and the words of a note. Stars and bare numbers count only where the caller knows that notes stand there.</summary>
    public static (string Mark, string Text)? Read(string line, bool starsCount, bool numbersCount)
    {
        var plain = PlainText.Of(line);
        var match = Bracketed().Match(plain);
        match = match.Success || !starsCount ? match : Starred().Match(plain);
        match = match.Success || !numbersCount ? match : Numbered().Match(plain);
        return match.Success ? (match.Groups["mark"].Value, PlainText.Of(plain[match.Length..])) : null;
    }

    public static ReadFootnote Attach(NoteDraft note, IReadOnlyList<SectionDraft> sections, IReadOnlyList<(FoundTable Table, int Section)> tables)
    {
        var uses = Use(note.Mark);
        var isLocal = note.Mark[0] is '*' or '†' or '‡' or '§';
        var near = isLocal && note.Tables > 0 ? tables.Skip(note.Tables - 1).Take(1).ToList() : tables;
        foreach (var (table, section) in near)
        {
            if (table.Header.FirstOrDefault(cell => uses.IsMatch(PlainText.Of(cell))) is { } header)
            {
                return new(note.Mark, note.Text, "header", HeaderReader.Name(header), Math.Min(section, sections.Count - 1));
            }
        }

        for (var at = isLocal ? Math.Max(0, note.Sections - 1) : 0; at < (isLocal ? Math.Min(note.Sections, sections.Count) : sections.Count); at++)
        {
            if (InSection(note, sections[at], at, uses) is { } found)
            {
                return found;
            }
        }

        return new(note.Mark, note.Text, "none", null, null);
    }

    private static ReadFootnote? InSection(NoteDraft note, SectionDraft section, int at, Regex uses)
    {
        if (section.Rows.Find(row => row.Group is not null && uses.IsMatch(row.Group)) is { } grouped)
        {
            return new(note.Mark, note.Text, "group", PlainText.WithoutMarks(grouped.Group!), at);
        }

        foreach (var row in section.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if ((char.IsDigit(note.Mark[0]) && row.Table.Of(ColumnRole.Number)?.Index == column) || !uses.IsMatch(PlainText.Of(row.Cells[column])))
                {
                    continue;
                }

                var known = column < row.Table.Columns.Count ? row.Table.Columns[column] : null;
                var isRow = known?.Role is ColumnRole.Activity or ColumnRole.Number;
                var number = row.Number;
                return new(note.Mark, note.Text, isRow ? "row" : "cell", number.Length > 0 ? number : known?.Header, at);
            }
        }

        return null;
    }

    /// <summary>The mark where it is used: at the end of a word and not as a part of a longer mark or number.</summary>
    public static Regex Use(string mark) => new(
        mark[0] is '[' ? Regex.Escape(mark)
        : char.IsDigit(mark[0]) ? $@"(?<=\p{{Ll}}[)\].,;’'”""]{{0,2}}){Regex.Escape(mark)}(?!\d)(?=\s|$|[.,;)])"
        : $@"(?<=[\w)\].%]\s?){Regex.Escape(mark)}(?!{Regex.Escape(mark[..1])})",
        RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(Patience));

    [GeneratedRegex(@"^\s*((?<mark>\[\^?(\d{1,3}|[a-z]|\*{1,3})\]):?\s*(?=[^\s(\[])|(?<mark>[†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*(?=\S))", Options, Patience)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?<mark>\*{1,5})\s*(?=[^\s*])", Options, Patience)]
    private static partial Regex Starred();

    [GeneratedRegex(@"^\s*\(?(?<mark>\d{1,3})[.):]?\s+(?=\S)", Options, Patience)]
    private static partial Regex Numbered();
}
