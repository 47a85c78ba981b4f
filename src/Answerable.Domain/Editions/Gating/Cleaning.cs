using System.Globalization;

namespace Answerable.Domain.Editions.Gating;

/// <summary>The content as it may go out: what is left out is gone, what was decided is done, and it is said in words that give nothing away.</summary>
internal sealed class Cleaning
{
    /// <summary>What stands in the place of a figure or a name that was never filled in; the shorthand of official statistics.</summary>
    private const string NotAvailable = "[x]";

    private readonly EditionDraft _draft;
    private readonly LeftOutPlaces _leftOut;
    private readonly ILookup<EditionPlace, WordsEdit> _edits;
    private readonly IReadOnlyCollection<GateResult> _results;

    public Cleaning(EditionDraft draft, IReadOnlyCollection<GateResult> results)
    {
        (_draft, _results, _leftOut) = (draft, results, new(draft, results));
        _edits = results.Where(result => result.Decision is { Answer: not GateAnswer.Waived })
            .ToLookup(result => result.Finding.Place, result => new WordsEdit(
                result.Finding.Code,
                result.Finding.Text,
                result.Decision is { Answer: GateAnswer.Redacted, Replacement: { } replacement } ? replacement : result.Finding.Code is GateCode.Placeholder ? NotAvailable : ""));
    }

    public EditionContent Content()
    {
        var whole = _draft.Whole;
        var content = whole with
        {
            Title = Prose("title", whole.Title),
            Publisher = Prose("publisher", whole.Publisher),
            Period = Prose("period", whole.Period),
            Summary = Prose("summary", whole.Summary),
            Texts = [.. whole.Texts.Select(text => text with { Heading = Prose(text.Key, text.Heading), Paragraphs = Prose(text.Key, text.Paragraphs) }).Where(text => text.Paragraphs.Count > 0)],
            Terms = [.. whole.Terms.Select(term => term with { Meaning = Prose("terms", term.Meaning) })],
            Sources = Prose("sources", whole.Sources),
            Contact = whole.Contact is { } contact && Prose("contact", contact) is { Length: > 0 } cleaned ? cleaned : null,
            Tables = [.. whole.Tables.Select(Table)],
        };
        var hasNotAvailable = _results.Any(result => result.Decision is { Answer: GateAnswer.Dropped } && result.Finding.Code is GateCode.Placeholder);
        return content with
        {
            LeftOut = [.. whole.LeftOut, .. LeftOut()],
            Terms = hasNotAvailable && !content.Terms.Any(term => term.Code == NotAvailable) ? [.. content.Terms, new(NotAvailable, "not available")] : content.Terms,
        };
    }

    private string Prose(string key, string text) => _leftOut.Covers(Nothing(new(null, null, key), text)) ? "" : Redaction.Apply(text, [.. _edits[new(null, null, key)]]);

    private List<string> Prose(string key, IReadOnlyList<string> paragraphs) => [.. paragraphs.Select(paragraph => IsMarked(key, paragraph) ? "" : Redaction.Apply(paragraph, [.. _edits[new(null, null, key)]])).Where(paragraph => paragraph.Length > 0)];

    /// <summary>A paragraph that is marked as not for publication; the others of its text stay.</summary>
    private bool IsMarked(string key, string paragraph) => _results.Any(result => result is { Decision.Answer: GateAnswer.Dropped, Finding.Code: GateCode.Marked } && result.Finding.Place == new EditionPlace(null, null, key) && result.Finding.Text == paragraph);

    private static GateFinding Nothing(EditionPlace place, string text) => new("", place, text, "", new(GateAct.Correct), GateKind.Statement);

    private EditionTable Table(EditionTable table)
    {
        List<int> kept = [.. Enumerable.Range(0, table.Columns.Count).Where(at => _leftOut.HasColumn(table.Key, table.Columns[at].Key))];
        WordsEdit[] ofTitle = [.. _edits[new(table.Key, null, null)]];
        WordsEdit[] ofGroups = [.. _edits[new(table.Key, null, "group-heading")]];
        List<WordsEdit[]> ofColumns = [.. table.Columns.Select(column => _edits[new(table.Key, null, column.Key)].Concat(ofGroups).ToArray())];
        return table with
        {
            Title = Redaction.Apply(table.Title, ofTitle),
            Columns = [.. kept.Select(at => table.Columns[at] with { Header = Redaction.Apply(table.Columns[at].Header, ofColumns[at]), Help = table.Columns[at].Help is { } help ? Redaction.Apply(help, ofColumns[at]) : null })],
            Rows = [.. table.Rows.Where(row => _leftOut.HasRow(table.Key, row.Key)).Select(Row)],
        };

        EditionRow Row(EditionRow row)
        {
            List<WordsEdit[]> cells = [.. table.Columns.Select((column, at) => _edits[new(table.Key, row.Key, column.Key)].Concat(ofColumns[at]).ToArray())];
            return row with
            {
                Line = null,
                Name = NameOf(table, row, [.. cells.SelectMany(edits => edits)]),
                Group = row.Group is { } group ? Redaction.Apply(group, ofGroups) : null,
                Cells = [.. kept.Select(at => _leftOut.HasCell(table.Key, row.Key, table.Columns[at].Key) ? Redaction.Apply(row.Cells[at], cells[at]) : "")],
            };
        }
    }

    /// <summary>A row that is called by a cell which is left out is called by its reference.</summary>
    private string NameOf(EditionTable table, EditionRow row, WordsEdit[] edits)
    {
        var isLeftOut = Enumerable.Range(0, table.Columns.Count).Any(at => row.Name.Length > 0 && row.Cells[at] == row.Name
            && !(_leftOut.HasColumn(table.Key, table.Columns[at].Key) && _leftOut.HasCell(table.Key, row.Key, table.Columns[at].Key)));
        return isLeftOut ? $"row {row.Key}" : Redaction.Apply(row.Name, edits);
    }

    private IEnumerable<string> LeftOut()
    {
        var columns = _draft.Whole.Tables.Sum(table => table.Columns.Count(column => !_leftOut.HasColumn(table.Key, column.Key)));
        if (columns > 0)
        {
            yield return columns == 1 ? "One column that the body does not publish." : $"{Say(columns)} columns that the body does not publish.";
        }

        var cells = _draft.Whole.Tables.Sum(table => table.Rows.Sum(row => table.Columns.Where((column, at) => row.Cells[at].Length > 0 && _leftOut.HasColumn(table.Key, column.Key) && !_leftOut.HasCell(table.Key, row.Key, column.Key)).Count()));
        if (cells > 0)
        {
            yield return cells == 1 ? "One entry that the body does not publish." : $"{Say(cells)} entries that the body does not publish.";
        }

        foreach (var table in _draft.Whole.Tables)
        {
            foreach (var row in table.Rows.Where(row => !_leftOut.HasRow(table.Key, row.Key)))
            {
                yield return $"{table.Title}: {NameOf(table, row, [])}, which stands twice, is given once.";
            }
        }

        var done = _results.Where(result => result.Decision is { Answer: not GateAnswer.Waived }).Select(result => result.Finding).ToList();
        var personal = _results.Where(result => result is { Decision.Answer: not GateAnswer.Waived, Finding.Kind: GateKind.PersonalData }).ToList();
        if (personal.Count > 0)
        {
            var replaced = personal.Count(result => result.Decision is { Answer: GateAnswer.Redacted, Replacement.Length: > 0 });
            yield return $"Names, initials and contact details of staff{(replaced == personal.Count ? ": their role or team stands instead" : replaced > 0 ? ": in some places their role or team stands instead" : "")}.";
        }

        if (done.Exists(finding => finding.Code is GateCode.InternalAddress or GateCode.FilePath or GateCode.DocumentName))
        {
            yield return "Addresses and documents that only work inside the body.";
        }

        if (done.Exists(finding => finding.Code is GateCode.Placeholder))
        {
            yield return "What is not known yet: it is shown as [x].";
        }
    }

    private static string Say(int count) => count.ToString(CultureInfo.InvariantCulture);
}
