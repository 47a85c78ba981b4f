using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Domain.Editions;
using Answerable.Records.Files;

namespace Answerable.Records.Editions.Renditions;

/// <summary>
/// An edition as a workbook that everybody can use: a sheet of contents first, one table a sheet with its title in A1, no merged, blank or hidden
/// rows, columns or sheets, shorthand in square brackets and explained, nothing said by colour (Government Analysis Function: making spreadsheets accessible).
/// </summary>
public static partial class EditionWorkbook
{
    /// <summary>A spreadsheet program takes no longer name of a sheet.</summary>
    private const int LongestName = 30;

    private const string NotStated = "[x]";
    private const int Narrowest = 10;
    private const int Widest = 60;

    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    public static byte[] Write(EditionContent content)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Contents", "About", "Notes", "Text" };
        List<Sheet> sheets =
        [
            About(content),
            Notes(content),
            .. content.Texts.Count == 0 ? [] : new[] { Texts(content) },
            .. content.Tables.Where(table => table.Rows.Count > 0).Select(table => Table(table, NameOf(table.Title, names))),
        ];
        sheets.Insert(0, Contents(content, sheets));
        RefusedException.ThrowIf(WhyNot(sheets));
        return Workbook.Write(sheets, $"{content.Title}, {content.Period}");
    }

    private static Sheet Contents(EditionContent content, IReadOnlyList<Sheet> others) => Made(
        "Contents",
        [
            [$"{content.Title}, {content.Period}: contents"],
            ["This sheet has one table. It lists the other sheets of this workbook."],
            ["Sheet", "What it holds"],
            .. others.Select(sheet => new[] { sheet.Name, sheet.Rows[0][0] }),
        ]);

    private static Sheet About(EditionContent content) => Made(
        "About",
        [
            ["About this workbook"],
            ["This sheet has one table. It says who publishes this, of which day it speaks, and whom to ask."],
            ["Item", "What there is to say"],
            ["Publisher", content.Publisher],
            ["Title", content.Title],
            ["Period", content.Period],
            ["As of", Day(content.AsOfOn)],
            ["Contact", content.Contact ?? NotStated],
            ["Next update", content.NextOn is { } next ? Day(next) : NotStated],
            .. content.Summary.Select(sentence => new[] { "Summary", sentence }),
            .. content.Sources.Select(source => new[] { "Source", source }),
            .. content.LeftOut.Select(left => new[] { "Left out", left }),
        ]);

    private static Sheet Notes(EditionContent content) => Made(
        "Notes",
        [
            ["Notes: shorthand and abbreviations"],
            ["This sheet has one table. It explains what stands short in the other sheets."],
            ["Shorthand", "What it means"],
            [NotStated, "Not stated or not available"],
            .. content.Terms.Select(term => new[] { term.Code, term.Meaning }),
            .. content.Tables.SelectMany(table => table.Columns.Where(column => column.Help is not null).Select(column => new[] { column.Header, $"Column of “{table.Title}”: {column.Help}" })),
        ]);

    private static Sheet Texts(EditionContent content) => Made(
        "Text",
        [
            ["Text"],
            ["This sheet has one table. It holds the prose, a paragraph a row."],
            ["Heading", "Paragraph"],
            .. content.Texts.SelectMany(text => text.Paragraphs.Select(paragraph => new[] { text.Heading, paragraph })),
        ]);

    private static Sheet Table(EditionTable table, string name)
    {
        var grid = EditionGrid.Of(table);
        var kinds = Enumerable.Range(0, grid.Header.Count).Select(column => KindOf(grid, column)).ToList();
        return Made(
            name,
            [
                [table.Title],
                ["This sheet has one table. Shorthand in square brackets and abbreviations are explained in the sheet Notes."],
                [.. grid.Header],
                .. grid.Rows.Select(row => row.Select((cell, column) => Cell(cell, kinds[column])).ToArray()),
            ]) with { Kinds = kinds };
    }

    private static Sheet Made(string name, IReadOnlyList<string[]> rows) => new(name, rows)
    {
        HeaderAt = 2,
        Widths = [.. Enumerable.Range(0, rows[2].Length).Select(column => Math.Clamp(rows.Skip(2).Max(row => row[column].Length) + 2, Narrowest, Widest))],
    };

    /// <summary>Where every cell that says something says a number, they are numbers; the same for days. A number with a leading zero is a name.</summary>
    private static CellKind KindOf(EditionGrid grid, int column)
    {
        var said = grid.Rows.Select(row => row[column]).Where(cell => cell.Length > 0).ToList();
        return said.Count == 0 ? CellKind.Words
            : said.TrueForAll(cell => PlainNumber().IsMatch(cell)) ? CellKind.Number
            : said.TrueForAll(cell => ChangeWords.Day(cell) is { Year: > 1900 }) ? CellKind.Day
            : CellKind.Words;
    }

    private static string Cell(string cell, CellKind kind) =>
        string.IsNullOrWhiteSpace(cell) ? NotStated
        : kind is CellKind.Day && ChangeWords.Day(cell) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell;

    private static string NameOf(string title, HashSet<string> taken)
    {
        var plain = NotInName().Replace(title, " ").Trim().Trim('\'');
        var whole = plain.Length == 0 ? "Table" : plain.Length > LongestName ? plain[..LongestName].TrimEnd() : plain;
        var name = whole;
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = $"{whole[..Math.Min(whole.Length, LongestName - ending.Length)].TrimEnd()}{ending}";
        }

        return name;
    }

    private static Refusal? WhyNot(IEnumerable<Sheet> sheets) =>
        sheets.Any(sheet => sheet.Rows.Any(row => row.Any(cell => CellEscape.Escape(cell).Length > Workbook.LongestCell)))
            ? new("edition.cell-too-long", "A text of this edition is longer than a spreadsheet's cell can be (32,767 characters): shorten it")
            : null;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", s_english);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"[\[\]:*?/\\\p{Cc}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotInName();
}
