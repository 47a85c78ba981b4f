using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Answerable.Web.Tests.Site;

/// <summary>An answer, read in the words of the components.</summary>
public sealed class WebPage
{
    private WebPage(HttpStatusCode status, string path, string? location, HttpResponseHeaders headers, IHtmlDocument document)
    {
        Status = status;
        Path = path;
        Location = location;
        Headers = headers;
        Document = document;
    }

    public HttpStatusCode Status { get; }

    public string Path { get; }

    /// <summary>Where a redirect leads, or null.</summary>
    public string? Location { get; }

    public HttpResponseHeaders Headers { get; }

    public IHtmlDocument Document { get; }

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of the error summary; each must lead to a field that is there.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary li").Select(line =>
    {
        Assert.All(line.QuerySelectorAll("a"), link => Assert.NotNull(Document.GetElementById(link.GetAttribute("href")![1..])));
        return line.TextContent.Trim();
    })];

    public string? Banner => Document.QuerySelector(".govuk-notification-banner__content")?.TextContent.Trim();

    /// <summary>The value beside a key of a summary list.</summary>
    public string SummaryValue(string key) =>
        Document.QuerySelectorAll(".govuk-summary-list__row").Single(row => row.QuerySelector("dt")!.TextContent.Trim() == key).QuerySelector("dd")!.TextContent.Trim();

    /// <summary>The rows of the page's table, each as its cells' words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Document.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList())];

    public IReadOnlyList<string> Navigation => [.. Document.QuerySelectorAll("#navigation a").Select(link => link.TextContent.Trim())];

    public IHtmlButtonElement Button(string words) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").First(button => string.Equals(button.TextContent.Trim(), words, StringComparison.Ordinal));

    public IHtmlAnchorElement Link(string words) =>
        Document.QuerySelectorAll<IHtmlAnchorElement>("a").First(link => string.Equals(link.TextContent.Trim(), words, StringComparison.Ordinal));

    internal static async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var location = response.Headers.Location;
        return new(
            response.StatusCode,
            response.RequestMessage!.RequestUri!.PathAndQuery,
            location is null ? null : location.IsAbsoluteUri ? location.PathAndQuery : location.ToString(),
            response.Headers,
            new HtmlParser().ParseDocument(text));
    }

    internal static void Fill(IHtmlFormElement form, string label, string value)
    {
        var named = form.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(found => found.TextContent.Trim() == label)
            ?? throw new InvalidOperationException($"No field is labelled {label}");
        switch (form.QuerySelector("#" + named.HtmlFor))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value is "yes";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Options.Single(option => option.Text.Trim() == value).IsSelected = true;
                break;
            default:
                throw new InvalidOperationException($"The label {label} belongs to no field");
        }
    }

    /// <summary>What a browser would send: every named control of the form, and the button that was pressed.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form, IHtmlButtonElement pressed)
    {
        foreach (var control in form.Elements)
        {
            var (name, value) = control switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, null),
                IHtmlInputElement { Type: "file" } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
            {
                yield return new(name, value ?? "");
            }
        }

        if (!string.IsNullOrEmpty(pressed.Name))
        {
            yield return new(pressed.Name, pressed.Value ?? "");
        }
    }
}
