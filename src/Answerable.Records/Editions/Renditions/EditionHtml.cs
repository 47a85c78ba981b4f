using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Answerable.Domain.Editions;

namespace Answerable.Records.Editions.Renditions;

/// <summary>
/// The inner part of an edition's page, below its first heading: the summary first, then prose and tables, then what is needed to read them.
/// Layout, notices and filters are put round it at each request.
/// </summary>
public static class EditionHtml
{
    /// <summary>Prose begins with it; the page puts its contents before the first, or before the first table.</summary>
    public const string TextBegins = "<section class=\"edition-text\"";

    /// <summary>Each table begins with it; the page puts its filter before the first.</summary>
    public const string TableBegins = "<section class=\"edition-table\"";

    /// <summary>More columns than this do not fit beside each other: each row becomes a list of its own.</summary>
    private const int MostInARow = 7;

    /// <summary>In characters; a column with longer words takes the whole width.</summary>
    private const int LongestFact = 60;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    public static string Write(EditionContent content)
    {
        var html = new StringBuilder(16 * 1024);
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"edition-as-of\">{Encoded(content.Publisher)}. As of {Time(content.AsOfOn)}.</p>\n");
        if (content.Summary.Count > 0)
        {
            html.Append("<section class=\"edition-summary\" aria-labelledby=\"summary\"><h2 class=\"govuk-heading-m\" id=\"summary\">Summary</h2>");
            Paragraphs(html, content.Summary);
            html.Append("</section>\n");
        }

        foreach (var text in content.Texts)
        {
            html.Append(CultureInfo.InvariantCulture, $"{TextBegins} aria-labelledby=\"text-{Id(text.Key)}\"><h2 class=\"govuk-heading-m\" id=\"text-{Id(text.Key)}\">{Encoded(text.Heading)}</h2>");
            Paragraphs(html, text.Paragraphs);
            html.Append("</section>\n");
        }

        Tables(html, content);
        After(html, content);
        return html.ToString();
    }

    /// <summary>From the first table on, for a reader who asked for some rows.</summary>
    public static string WriteFromTables(EditionContent content)
    {
        var html = new StringBuilder(16 * 1024);
        Tables(html, content);
        After(html, content);
        return html.ToString();
    }

    /// <summary>The place of a table on its page.</summary>
    public static string PlaceOf(EditionTable table) => Id(table.Key);

    /// <summary>The place of a row on its page.</summary>
    public static string PlaceOf(EditionTable table, EditionRow row) => $"{Id(table.Key)}-{Id(row.Key)}";

    private static void Tables(StringBuilder html, EditionContent content)
    {
        foreach (var table in content.Tables)
        {
            Table(html, table);
        }
    }

    /// <summary>
    /// Roles are stated because styles make lists of it on a phone, and at any width where it has many columns; a browser may then forget what it was.
    /// </summary>
    private static void Table(StringBuilder html, EditionTable table)
    {
        var shown = Columns(table);
        var key = Id(table.Key);
        html.Append(CultureInfo.InvariantCulture, $"{TableBegins} id=\"{key}\"><h2 class=\"govuk-heading-m\" id=\"{key}-title\">{Encoded(table.Title)}</h2>\n");
        Help(html, table);
        html.Append(CultureInfo.InvariantCulture, $"<table role=\"table\" class=\"govuk-table table-to-list edition-rows{(shown.Count > MostInARow ? " edition-rows--wide" : "")}\" aria-labelledby=\"{key}-title\">\n");
        html.Append("<thead role=\"rowgroup\" class=\"govuk-table__head\"><tr role=\"row\" class=\"govuk-table__row\">");
        html.Append(CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\" class=\"govuk-table__header\">{Encoded(EditionGrid.HeaderOfNames(table))}</th>");
        foreach (var column in shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\" class=\"govuk-table__header\">{column.Header}</th>");
        }

        html.Append("</tr></thead>\n<tbody role=\"rowgroup\" class=\"govuk-table__body\">\n");
        string? group = null;
        var groups = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!string.Equals(table.Rows[row].Group, group, StringComparison.Ordinal))
            {
                group = table.Rows[row].Group;
                html.Append(row == 0 ? "" : "</tbody>\n<tbody role=\"rowgroup\" class=\"govuk-table__body\">\n");
                if (group is not null)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\" class=\"edition-rows__group\"><th role=\"rowheader\" scope=\"rowgroup\" colspan=\"{shown.Count + 1}\"><span role=\"heading\" aria-level=\"3\" id=\"{key}-part-{++groups}\">{Encoded(group)}</span></th></tr>\n");
                }
            }

            Row(html, key, table.Rows[row], shown);
        }

        html.Append("</tbody></table></section>\n");
    }

    /// <summary>Without those that repeat the row's name, the heading above it, or in every row the status in the owner's words.</summary>
    private static List<Column> Columns(EditionTable table)
    {
        var (name, group) = (EditionGrid.NameColumn(table), EditionGrid.GroupColumn(table));
        var (status, reported) = (ColumnOf(table, EditionFilter.StatusColumn), ColumnOf(table, EditionFilter.ReportedColumn));
        return
        [
            .. Enumerable.Range(0, table.Columns.Count).Where(at => at != name && at != group && (at != reported || table.Rows.Any(row => !Repeats(row, at, status))))
                .Select(at => new Column(at, Encoded(EditionGrid.HeaderOf(table, at)), table.Rows.Max(row => (int?)row.Cells[at].Length) > LongestFact, at == status, at == reported ? status : null)),
        ];
    }

    private static bool Repeats(EditionRow row, int at, int? other) =>
        row.Cells[at].Length == 0 || (other is { } status && string.Equals(row.Cells[at], row.Cells[status], StringComparison.OrdinalIgnoreCase));

    private static int? ColumnOf(EditionTable table, string key) =>
        table.Columns.ToList().FindIndex(column => string.Equals(column.Key, key, StringComparison.Ordinal)) is var at and >= 0 ? at : null;

    private static void Row(StringBuilder html, string table, EditionRow row, List<Column> shown)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\" class=\"govuk-table__row\" id=\"{table}-{Id(row.Key)}\">");
        html.Append(row.Name.Length > 0 ? $"<th role=\"rowheader\" scope=\"row\" class=\"govuk-table__header\">{Encoded(row.Name)}</th>" : "<td role=\"cell\" class=\"govuk-table__cell\"></td>");
        foreach (var column in shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<td role=\"cell\" class=\"govuk-table__cell{(column.IsLong ? " edition-rows__long" : "")}\" data-label=\"{column.Header}\">{Words(row, column)}</td>");
        }

        html.Append("</tr>\n");
    }

    /// <summary>A status stands as a tag, by whose name the styles give it shape and colour; in the owner's words it stands where they are others.</summary>
    private static string Words(EditionRow row, Column column) =>
        row.Cells[column.At] is not { Length: > 0 } words || (column.Repeats is { } other && Repeats(row, column.At, other)) ? ""
        : column.IsStatus ? $"<strong class=\"govuk-tag status status--{Id(words).ToLowerInvariant()}\">{Encoded(words)}</strong>"
        : Lines(words);

    private static void Help(StringBuilder html, EditionTable table)
    {
        var helped = table.Columns.Where(column => column.Help is not null).ToList();
        if (helped.Count > 0)
        {
            html.Append("<details class=\"govuk-details no-print\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">What the columns say</span></summary><div class=\"govuk-details__text\"><dl class=\"edition-terms\">");
            foreach (var column in helped)
            {
                html.Append(CultureInfo.InvariantCulture, $"<dt>{Encoded(column.Header)}</dt><dd>{Lines(column.Help!)}</dd>");
            }

            html.Append("</dl></div></details>\n");
        }
    }

    private static void After(StringBuilder html, EditionContent content)
    {
        if (content.Terms.Count > 0)
        {
            html.Append("<section class=\"edition-text\" aria-labelledby=\"terms\"><h2 class=\"govuk-heading-m\" id=\"terms\">What the abbreviations mean</h2><dl class=\"edition-terms\">");
            foreach (var term in content.Terms)
            {
                html.Append(CultureInfo.InvariantCulture, $"<dt>{Encoded(term.Code)}</dt><dd>{Lines(term.Meaning)}</dd>");
            }

            html.Append("</dl></section>\n");
        }

        List(html, "sources", "Where this comes from", content.Sources);
        List(html, "left-out", "What is left out", content.LeftOut);
        if (content.Contact is not null || content.NextOn is not null)
        {
            html.Append("<section class=\"edition-text\" aria-labelledby=\"contact\"><h2 class=\"govuk-heading-m\" id=\"contact\">Who to ask</h2>");
            html.Append(content.Contact is { } contact ? $"<p class=\"govuk-body\">{Lines(contact)}</p>" : "");
            html.Append(content.NextOn is { } next ? $"<p class=\"govuk-body\">The next version is expected on {Time(next)}.</p>" : "");
            html.Append("</section>\n");
        }
    }

    private static void List(StringBuilder html, string id, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"edition-text\" aria-labelledby=\"{id}\"><h2 class=\"govuk-heading-m\" id=\"{id}\">{heading}</h2><ul class=\"govuk-list govuk-list--bullet\">");
            foreach (var line in lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li>{Lines(line)}</li>");
            }

            html.Append("</ul></section>\n");
        }
    }

    private static void Paragraphs(StringBuilder html, IEnumerable<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"govuk-body\">{Lines(paragraph)}</p>");
        }
    }

    private static string Time(DateOnly day) =>
        $"<time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{day.ToString("d MMMM yyyy", s_english)}</time>";

    private static string Encoded(string text) => s_encoder.Encode(text);

    private static string Lines(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? string.Join("<br>", text.Split('\n').Select(Encoded)) : Encoded(text);

    /// <summary>Part of an id: nothing that ends one.</summary>
    private static string Id(string key) => Encoded(string.Concat(key.Select(letter => char.IsWhiteSpace(letter) ? '-' : letter)));

    /// <param name="Header">Encoded.</param>
    /// <param name="Repeats">The column whose words it does not say again.</param>
    private sealed record Column(int At, string Header, bool IsLong, bool IsStatus, int? Repeats);
}
