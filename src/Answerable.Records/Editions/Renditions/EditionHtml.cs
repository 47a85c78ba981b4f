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
    /// <summary>Each table begins with it; the page puts its filter before the first.</summary>
    public const string TableBegins = "<section class=\"edition-table\"";

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
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"edition-text\" aria-labelledby=\"text-{Id(text.Key)}\"><h2 class=\"govuk-heading-m\" id=\"text-{Id(text.Key)}\">{Encoded(text.Heading)}</h2>");
            Paragraphs(html, text.Paragraphs);
            html.Append("</section>\n");
        }

        Tables(html, content);
        After(html, content);
        return html.ToString();
    }

    /// <summary>The tables alone, for a reader who asked for some rows.</summary>
    public static string WriteTables(EditionContent content)
    {
        var html = new StringBuilder(16 * 1024);
        Tables(html, content);
        return html.ToString();
    }

    private static void Tables(StringBuilder html, EditionContent content)
    {
        foreach (var table in content.Tables)
        {
            Table(html, table);
        }
    }

    private static void Table(StringBuilder html, EditionTable table)
    {
        var namesItself = EditionGrid.NamesItself(table);
        var shown = Enumerable.Range(namesItself ? 1 : 0, table.Columns.Count - (namesItself ? 1 : 0)).ToList();
        var key = Id(table.Key);
        html.Append(CultureInfo.InvariantCulture, $"{TableBegins} id=\"{key}\">");
        Help(html, table);
        html.Append(CultureInfo.InvariantCulture, $"<table class=\"govuk-table table-to-list edition-rows\"><caption class=\"govuk-table__caption govuk-table__caption--m\"><h2>{Encoded(table.Title)}</h2></caption>\n");
        html.Append("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">");
        html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"govuk-table__header\">{Encoded(EditionGrid.HeaderOfNames(table))}</th>");
        foreach (var at in shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"govuk-table__header\">{Encoded(EditionGrid.HeaderOf(table, at))}</th>");
        }

        html.Append("</tr></thead>\n<tbody class=\"govuk-table__body\">\n");
        string? group = null;
        var labels = Enumerable.Range(0, table.Columns.Count).Select(at => Encoded(EditionGrid.HeaderOf(table, at))).ToList();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!string.Equals(table.Rows[row].Group, group, StringComparison.Ordinal))
            {
                group = table.Rows[row].Group;
                html.Append(row == 0 ? "" : "</tbody>\n<tbody class=\"govuk-table__body\">\n");
                if (group is not null)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<tr class=\"edition-rows__group\"><th scope=\"rowgroup\" colspan=\"{shown.Count + 1}\">{Encoded(group)}</th></tr>\n");
                }
            }

            Row(html, key, table.Rows[row], shown, labels);
        }

        html.Append("</tbody></table></section>\n");
    }

    private static void Row(StringBuilder html, string table, EditionRow row, List<int> shown, List<string> labels)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr class=\"govuk-table__row\" id=\"{table}-{Id(row.Key)}\">");
        html.Append(row.Name.Length > 0 ? $"<th scope=\"row\" class=\"govuk-table__header\">{Encoded(row.Name)}</th>" : "<td class=\"govuk-table__cell\"></td>");
        foreach (var at in shown)
        {
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"govuk-table__cell\" data-label=\"{labels[at]}\">{Lines(row.Cells[at])}</td>");
        }

        html.Append("</tr>\n");
    }

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
}
