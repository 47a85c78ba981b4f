using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Answerable.Records.Plans.Exchange;

/// <summary>
/// Writes a workbook of plain text cells: the same rows always give the same bytes, which the Open XML SDK does not promise.
/// Cells that begin like a formula carry the quote prefix; a text that looks like an escape is escaped itself.
/// </summary>
internal static class Workbook
{
    /// <summary>The most characters that a spreadsheet takes in one cell.</summary>
    public const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
            Entry(zip, "_rels/.rels", xml => Related(xml, [("officeDocument", "xl/workbook.xml")]));
            Entry(zip, "xl/workbook.xml", xml => Sheets(xml, [.. sheets.Select(sheet => sheet.Name)]));
            Entry(zip, "xl/_rels/workbook.xml.rels", xml => Related(xml,
                [.. sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles.xml")]));
            Entry(zip, "xl/styles.xml", Styles);
            for (var at = 0; at < sheets.Count; at++)
            {
                Entry(zip, $"xl/worksheets/sheet{at + 1}.xml", xml => Cells(xml, sheets[at].Rows));
            }
        }

        return bytes.ToArray();
    }

    private static void Entry(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", Package + "content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Kind + "styles+xml"));
        for (var at = 1; at <= sheets; at++)
        {
            Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{at}.xml"), ("ContentType", Kind + "worksheet+xml"));
        }

        xml.WriteEndElement();
    }

    private static void Related(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> parts)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (kind, target, number) in parts.Select((part, at) => (part.Kind, part.Target, at + 1)))
        {
            Element(xml, "Relationship", ("Id", $"rId{number}"), ("Type", $"{Relations}/{kind}"), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void Sheets(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < names.Count; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[at]);
            xml.WriteAttributeString("sheetId", (at + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relations, $"rId{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Style 0 is text; 1 the header; 2 text that would otherwise be taken for a formula.</summary>
    private static void Styles(XmlWriter xml) => xml.WriteRaw(
        $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>
        """);

    private static void Cells(XmlWriter xml, IReadOnlyList<string[]> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < rows.Count; row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0)
                {
                    Cell(xml, $"{Letters(column)}{row + 1}", rows[row][column], isHeader: row == 0);
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string at, string text, bool isHeader)
    {
        var style = PlanCsv.Guard(text).Length != text.Length ? "2" : isHeader ? "1" : null;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", at);
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, value);
        }

        xml.WriteEndElement();
    }
}
