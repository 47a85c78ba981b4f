using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Answerable.Records.Files;

/// <summary>One sheet of a workbook: rows of words. What stands above the header is its title and what there is to say about it.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<string[]> Rows)
{
    /// <summary>Which row is the header, from 0.</summary>
    public int HeaderAt { get; init; }

    /// <summary>What the cells below the header hold, column by column; none means words.</summary>
    public IReadOnlyList<CellKind> Kinds { get; init; } = [];

    /// <summary>Column widths in characters; words are wrapped within them. None leaves the columns as the program shows them.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    public CellKind KindOf(int column) => column < Kinds.Count ? Kinds[column] : CellKind.Words;
}

internal enum CellKind
{
    Words,

    /// <summary>Digits with or without a decimal point, as <see cref="decimal"/> reads them.</summary>
    Number,

    /// <summary>A day as yyyy-MM-dd.</summary>
    Day,
}

/// <summary>
/// Writes a workbook: the same rows always give the same bytes, which the Open XML SDK does not promise.
/// Cells that begin like a formula carry the quote prefix; a text that looks like an escape is escaped itself.
/// </summary>
internal static class Workbook
{
    /// <summary>The most characters that a spreadsheet takes in one cell.</summary>
    public const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="title">Of the document, for those who hear it before they see it.</param>
    public static byte[] Write(IReadOnlyList<Sheet> sheets, string? title = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count, title is not null));
            Entry(zip, "_rels/.rels", xml => Related(xml, [($"{Relations}/officeDocument", "xl/workbook.xml"), .. title is null ? [] : new[] { (Package + "relationships/metadata/core-properties", "docProps/core.xml") }]));
            if (title is not null)
            {
                Entry(zip, "docProps/core.xml", xml => Properties(xml, title));
            }

            Entry(zip, "xl/workbook.xml", xml => Sheets(xml, [.. sheets.Select(sheet => sheet.Name)]));
            Entry(zip, "xl/_rels/workbook.xml.rels", xml => Related(xml,
                [.. sheets.Select((_, at) => ($"{Relations}/worksheet", $"worksheets/sheet{at + 1}.xml")), ($"{Relations}/styles", "styles.xml")]));
            Entry(zip, "xl/styles.xml", WorkbookStyles.Write);
            for (var at = 0; at < sheets.Count; at++)
            {
                Entry(zip, $"xl/worksheets/sheet{at + 1}.xml", xml => Cells(xml, sheets[at]));
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

    private static void ContentTypes(XmlWriter xml, int sheets, bool hasProperties)
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

        if (hasProperties)
        {
            Element(xml, "Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        }

        xml.WriteEndElement();
    }

    private static void Related(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> parts)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (kind, target, number) in parts.Select((part, at) => (part.Kind, part.Target, at + 1)))
        {
            Element(xml, "Relationship", ("Id", $"rId{number}"), ("Type", kind), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, string title)
    {
        xml.WriteStartElement("cp", "coreProperties", Package + "metadata/core-properties");
        xml.WriteElementString("dc", "title", DublinCore, title);
        xml.WriteElementString("dc", "language", DublinCore, "en-GB");
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

    private static void Cells(XmlWriter xml, Sheet sheet)
    {
        var below = sheet.HeaderAt + 1;
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{below}\" topLeftCell=\"A{below + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"));
        if (sheet.Widths.Count > 0)
        {
            xml.WriteRaw($"<cols>{string.Concat(sheet.Widths.Select((width, at) => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>")))}</cols>");
        }

        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < sheet.Rows[row].Length; column++)
            {
                if (sheet.Rows[row][column].Length > 0)
                {
                    Cell(xml, sheet, row, column);
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, Sheet sheet, int row, int column)
    {
        var text = sheet.Rows[row][column];
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{Letters(column)}{row + 1}");
        if (row > sheet.HeaderAt && WorkbookStyles.Number(sheet.KindOf(column), text) is var (style, number))
        {
            xml.WriteAttributeString("s", style);
            xml.WriteElementString("v", Main, number);
        }
        else
        {
            Words(xml, text, WorkbookStyles.Of(sheet, row, text));
        }

        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, string text, string? style)
    {
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellEscape.Escape(text));
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
