using System.Globalization;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Imports;

namespace Answerable.Records.Cases.Exchange;

/// <summary>Which column of a file holds what.</summary>
internal sealed partial class CaseColumns
{
    public const string Reference = "reference";

    public const string ReceivedOn = "received_on";

    private const int Patience = 1000;

    /// <summary>A title or a note may stand above the header.</summary>
    private const int LinesAboveHeader = 20;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private CaseColumns(SourceLine header) => Header = header;

    public SourceLine Header { get; }

    /// <summary>Headers that name nothing that a case has, as they stand in the file.</summary>
    public List<string> Unread { get; } = [];

    public IEnumerable<string> Names => places.Keys;

    public static string OfStage(int place, string column) => string.Create(CultureInfo.InvariantCulture, $"stage{place + 1}_{column}");

    /// <exception cref="RefusedException">No line is a header of cases, or a column stands there twice.</exception>
    public static CaseColumns Find(SourceDocument source, CaseRules rules)
    {
        RefusedException.ThrowIf(source.IsGrid ? null : new("cases.no-table", $"{source.Name} is no table: save the cases as .csv or .xlsx, one a row, with the names of the columns above them"));
        var tried = source.Lines.Where(line => line.Cells is { Count: > 0 } && !line.ContinuesRecord).Take(LinesAboveHeader).Select(line => Read(line, rules)).ToList();
        var found = tried.FirstOrDefault(columns => columns.Has(Reference) && columns.Has(ReceivedOn));
        var near = tried.MaxBy(columns => columns.places.Count);
        RefusedException.ThrowIf(found is not null ? null
            : near is null or { places.Count: 0 } ? new("cases.no-header", $"No line of {source.Name} names the columns: it needs at least reference and received_on")
            : new("cases.no-header", $"{source.Name} lacks the column {(near.Has(Reference) ? ReceivedOn : Reference)}: line {near.Header.Number} names the others"));
        RefusedException.ThrowIf(found!.Twice is { } twice ? new("cases.column-twice", $"{source.Name} has two columns for {twice.Column}: “{twice.First}” and “{twice.Second}”. Leave one of them") : null);
        return found;
    }

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>What stands in the cell, or null where nothing does.</summary>
    public string? Cell(SourceLine line, string column) =>
        places.TryGetValue(column, out var place) && place < line.Cells!.Count && !string.IsNullOrWhiteSpace(line.Cells[place]) ? line.Cells[place].Trim() : null;

    private (string Column, string First, string Second)? Twice { get; set; }

    private static CaseColumns Read(SourceLine header, CaseRules rules)
    {
        var columns = new CaseColumns(header);
        foreach (var (place, name) in header.Cells!.Index())
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                continue;
            }

            if (Named(SearchKey.Of(name), rules) is not { } column)
            {
                columns.Unread.Add(name.Trim());
            }
            else if (column.Length > 0 && !columns.places.TryAdd(column, place))
            {
                columns.Twice ??= (column, header.Cells![columns.places[column]].Trim(), name.Trim());
            }
        }

        return columns;
    }

    /// <summary>The column that a header names; empty for one that is worked out; null where it names none.</summary>
    private static string? Named(string key, CaseRules rules)
    {
        var words = CaseVocabulary.Shipped;
        if (words.Columns.TryGetValue(key, out var column))
        {
            return column;
        }

        if (words.WorkedOut.Contains(key))
        {
            return "";
        }

        var (place, rest) = (-1, key);
        if (StageNumber().Match(key) is { Success: true } numbered)
        {
            (place, rest) = (int.Parse(numbered.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) - 1, numbered.Groups["rest"].Value);
        }
        else
        {
            foreach (var (at, stage) in rules.Stages.Index())
            {
                foreach (var name in new[] { SearchKey.Of(stage.Name), SearchKey.Of(stage.Key) }.Where(name => key.StartsWith(name + " ", StringComparison.Ordinal)))
                {
                    (place, rest) = (at, key[(name.Length + 1)..]);
                }
            }
        }

        return place < 0 || place >= rules.Stages.Count ? null
            : words.WorkedOut.Contains(rest) && !words.StageColumns.ContainsKey(rest) ? ""
            : words.StageColumns.TryGetValue(rest, out var ofStage) ? OfStage(place, ofStage)
            : null;
    }

    [GeneratedRegex(@"^(stage|s|st)\s*(?<number>[1-9])\s+(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex StageNumber();
}
