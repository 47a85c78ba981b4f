using System.Globalization;
using System.Xml;

namespace Answerable.Records.Files;

/// <summary>How the cells of a workbook look: words, a bold header, a bold title; wrapped where the sheet has widths. Nothing is said by colour.</summary>
internal static class WorkbookStyles
{
    private const string Words = "0";
    private const string Header = "1";
    private const string Guarded = "2";
    private const string Wrapped = "3";
    private const string WrappedHeader = "4";
    private const string WrappedGuarded = "5";
    private const string NumberStyle = "6";
    private const string DayStyle = "7";
    private const string Title = "8";

    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    public static void Write(XmlWriter xml) => xml.WriteRaw(
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\ mmmm\ yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
        """);

    /// <summary>The style of words; null for plain ones.</summary>
    public static string? Of(Sheet sheet, int row, string text)
    {
        var isWrapped = sheet.Widths.Count > 0;
        var isGuarded = CsvText.Guard(text).Length != text.Length;
        return row < sheet.HeaderAt ? (row == 0 ? Title : Words)
            : isGuarded ? (isWrapped ? WrappedGuarded : Guarded)
            : row == sheet.HeaderAt ? (isWrapped ? WrappedHeader : Header)
            : isWrapped ? Wrapped
            : null;
    }

    /// <summary>The style and the value of a number or a day; null for words.</summary>
    public static (string Style, string Value)? Number(CellKind kind, string text) => kind switch
    {
        CellKind.Number when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            (NumberStyle, number.ToString(CultureInfo.InvariantCulture)),
        CellKind.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            (DayStyle, (day.DayNumber - FirstDay.DayNumber).ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
