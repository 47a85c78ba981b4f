using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Answerable.Domain.Editions;
using Answerable.Domain.Editions.Gating;
using Answerable.Records.Editions;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Editions;

/// <summary>A record as the public will see it, with what the gate found beside the place where it stands.</summary>
public sealed class GateView
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly GateReading _reading;
    private readonly string _back;
    private readonly Func<GateFinding, string?> _correctAt;

    /// <param name="kind">Only findings of this kind, or null for all.</param>
    /// <param name="back">The address of the page that shows it.</param>
    public GateView(GateReading reading, GateKind? kind, bool showsEverything, string back, Func<GateFinding, string?> correctAt)
    {
        ArgumentNullException.ThrowIfNull(reading);
        (_reading, _back, _correctAt) = (reading, back, correctAt);
        var results = reading.Results.Where(result => !result.IsLeftOut && (kind is null || result.Finding.Kind == kind)).ToList();
        Places = [.. Prose(results).Concat(reading.Matter.Draft.Whole.Tables.SelectMany(table => Table(table, results, showsEverything))).OrderBy(place => place.Findings.Any(found => found.Result.IsOpen) ? 0 : 1)];
        Hidden = reading.Content.Tables.Sum(table => table.Rows.Count) - Places.Count(place => place.IsRow);
        LeftOut = [.. reading.Results.Where(result => result.IsLeftOut).GroupBy(result => ColumnOf(result.Finding.Place), StringComparer.Ordinal).Select(group => (group.Key, group.Count()))];
    }

    /// <param name="Words">What the public will read there.</param>
    /// <param name="IsFolded">Nothing was found in it, and the row can be told without it.</param>
    public sealed record Line(string Label, IHtmlContent Words, bool IsFolded = false);

    /// <param name="Key">Names the finding in forms.</param>
    /// <param name="CorrectAt">Where it is mended in the record, with the way back to the place.</param>
    public sealed record Found(string Key, GateResult Result, string? Field, string? CorrectAt)
    {
        public string WordsId => $"words-{Key}";

        public string ReasonId => $"why-{Key}";
    }

    /// <param name="Id">In the page's address.</param>
    public sealed record Place(string Id, string Title, string? Group, bool IsRow, IReadOnlyList<Line> Lines, IReadOnlyList<Found> Findings);

    /// <summary>Those with something to decide before those that are settled.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Rows in which nothing was found and which are not shown.</summary>
    public int Hidden { get; }

    /// <summary>Findings in columns that are not published, by column.</summary>
    public IReadOnlyList<(string Column, int Count)> LeftOut { get; }

    /// <summary>How much fits into a field.</summary>
    public static IReadOnlyDictionary<string, string?> AtMost(int characters) => new Dictionary<string, string?>(StringComparer.Ordinal) { ["maxlength"] = characters.ToString(CultureInfo.InvariantCulture) };

    public static string KindWords(GateKind kind) => kind switch
    {
        GateKind.NotForPublication => "not for publication",
        GateKind.PersonalData => "naming a person",
        _ => "unfinished or contradicted",
    };

    private IEnumerable<Place> Prose(List<GateResult> results)
    {
        foreach (var part in results.Where(result => result.Finding.Place.Table is null || result.Finding.Place.Row is null).GroupBy(result => result.Finding.Place))
        {
            var open = Open(part);
            var place = part.Key;
            var content = _reading.Content;
            var text = content.Texts.FirstOrDefault(text => text.Key == place.Column);
            List<Line> lines = place.Table is not null ? []
                : [.. (text?.Paragraphs ?? (place.Column is "summary" ? content.Summary : place.Column is "terms" ? [.. content.Terms.Select(term => $"{term.Code}: {term.Meaning}")] : [])).Select(paragraph => new Line("", Marked(paragraph, open)))];
            var title = place.Table is null ? text?.Heading ?? place.Column ?? "" : $"Column: {ColumnOf(place)}";
            var id = $"{place.Table}-{place.Column}";
            yield return new(id, title, null, false, lines, Findings(part, id, _ => null));
        }
    }

    private IEnumerable<Place> Table(EditionTable table, List<GateResult> results, bool showsEverything)
    {
        var byRow = results.Where(result => result.Finding.Place.Table == table.Key && result.Finding.Place.Row is not null).ToLookup(result => result.Finding.Place.Row!, StringComparer.Ordinal);
        var clean = _reading.Content.Tables.First(one => one.Key == table.Key);
        var cleaned = clean.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => showsEverything || byRow.Contains(row.Key)))
        {
            var findings = byRow[row.Key].ToList();
            List<Line> lines = cleaned.GetValueOrDefault(row.Key) is not { } seen ? [] :
                [.. clean.Columns.Select((column, at) => (column, Text: seen.Cells[at])).Where(cell => cell.Text.Length > 0 && cell.Text != row.Name && cell.Text != row.Group)
                    .Select(cell => (cell.column, cell.Text, Of: findings.Where(result => result.Finding.Place.Column == cell.column.Key).ToList()))
                    .Select(cell => new Line(cell.column.Header, Marked(cell.Text, Open(cell.Of)), cell.Of.Count == 0 && cell.column.Key is not "activity"))];
            var id = $"{table.Key}-{row.Key}";
            yield return new(
                id, row.Name, cleaned.ContainsKey(row.Key) ? row.Group ?? table.Title : "This row is left out", cleaned.ContainsKey(row.Key), lines,
                Findings(findings, id, finding => table.Columns.FirstOrDefault(column => column.Key == finding.Place.Column)?.Header));
        }
    }

    private List<Found> Findings(IEnumerable<GateResult> results, string place, Func<GateFinding, string?> field) =>
    [
        .. results.OrderBy(result => result.IsOpen ? 0 : 1).Select(result => new Found(
            GateFindingKey.Of(result.Finding, _reading.Matter.Draft.Whole),
            result,
            field(result.Finding),
            _correctAt(result.Finding) is { } address ? WayBack.Add(address, $"{_back}#{place}") : null)),
    ];

    private string ColumnOf(EditionPlace place) =>
        _reading.Matter.Draft.Whole.Tables.FirstOrDefault(table => table.Key == place.Table)?.Columns.FirstOrDefault(column => column.Key == place.Column)?.Header ?? place.Column ?? place.Table ?? "";

    private static List<string> Open(IEnumerable<GateResult> results) => [.. results.Where(result => result.Decision is null or { Answer: GateAnswer.Waived }).Select(result => result.Finding.Text).OrderByDescending(words => words.Length)];

    /// <summary>The words in question, marked where they still stand.</summary>
    private static HtmlString Marked(string text, List<string> words)
    {
        var html = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var found = words.Find(one => string.CompareOrdinal(text, at, one, 0, one.Length) == 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(one[0])));
            html.Append(found is null ? text[at] == '\n' ? "<br>" : s_encoder.Encode(text[at].ToString()) : $"<mark>{s_encoder.Encode(found)}</mark>");
            at += found?.Length ?? 1;
        }

        return new(html.ToString());
    }
}
