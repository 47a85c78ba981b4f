using System.Globalization;
using System.Text.Json;
using Answerable.Domain.Commitments;
using Answerable.Domain.Editions;

namespace Answerable.Domain.Plans.Publication;

/// <summary>The rows of a plan as a table for the public: the columns that the plan uses, and a cell as people read it.</summary>
internal sealed class PublishedActivities
{
    public const string Key = "activities";

    private readonly PlanContents _contents;
    private readonly Dictionary<Guid, Dictionary<string, string>> _sourceCells;
    private readonly List<Column> _columns;

    public PublishedActivities(PlanContents contents)
    {
        _contents = contents;
        _sourceCells = contents.Activities.ToDictionary(row => row.Id, row => row.SourceCells is { } cells ? JsonSerializer.Deserialize<Dictionary<string, string>>(cells) ?? [] : []);
        var beside = Beside().ToList();
        var all = Standard().Select(column => Without(column with { Header = HeaderOf(column) }, [.. beside.Where(one => one.Field == column.Field)])).Concat(beside).Concat(Further());
        _columns = [.. all.Where(column => column.Field is PlanField.Activity || contents.Activities.Exists(row => !string.IsNullOrWhiteSpace(column.Cell(row)))).DistinctBy(column => column.Key, StringComparer.Ordinal)];
    }

    /// <param name="Field">Whose mark "not for publication" it bears, or null for a column of the source that fills no field.</param>
    /// <param name="Source">Where the mark is that of one column of the source only.</param>
    private sealed record Column(string Key, string Header, PlanField? Field, Func<Activity, string?> Cell, string? Help = null, PlanColumn? Source = null);

    public EditionTable Table => new(
        Key,
        "Activities",
        [.. _columns.Select(column => new EditionColumn(column.Key, column.Header, column.Help))],
        [.. _contents.Activities.Select(row => new EditionRow(RowKey(row), NameOf(row), SectionOf(row), [.. _columns.Select(column => column.Cell(row)?.Trim() ?? "")], row.SourceLine))]);

    public IEnumerable<WithheldColumn> WithheldColumns =>
        from column in _columns
        where column.Source is { } source ? !source.IsForPublication
            : column.Field is { } filled
            ? _contents.Columns.Exists(known => !known.IsForPublication && string.Equals(known.Field, Word.Of(filled), StringComparison.Ordinal) && !_columns.Exists(one => one.Source == known))
            : _contents.Columns.Exists(known => !known.IsForPublication && known.Field is null && string.Equals(known.Header, column.Header, StringComparison.Ordinal))
        select new WithheldColumn(Key, column.Key);

    public IEnumerable<EditionPlace> WithheldCells =>
        from row in _contents.Activities
        from column in _columns
        where column.Field is { } filled && IsWithheld(row, filled)
        select new EditionPlace(Key, RowKey(row), column.Key);

    public static string RowKey(Activity row) => row.Reference.ToString(CultureInfo.InvariantCulture);

    public static string NameOf(Activity row) => row.Number.Length > 0 ? row.Number : $"row {RowKey(row)}";

    public static string StatusWords(CommitmentStatus status) =>
        status is CommitmentStatus.Unstated ? "" : Word.Of(status).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    public static string Say(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private bool IsWithheld(Activity row, PlanField field) =>
        row.Withheld.Split(' ').Contains(Word.Of(field), StringComparer.Ordinal)
        || (field is PlanField.Documents && _contents.Documents.Exists(document => document.ActivityId == row.Id && !document.IsForPublication));

    /// <summary>It was read out of words that are not for publication, and must not come out by another door.</summary>
    private bool IsWithinWithheld(Activity row, string? words) =>
        !string.IsNullOrEmpty(words)
        && new[] { (PlanField.Comment, row.Comment), (PlanField.Measure, row.Measure), (PlanField.Activity, row.Text) }
            .Where(one => IsWithheld(row, one.Item1) || _contents.Columns.Exists(column => !column.IsForPublication && string.Equals(column.Field, Word.Of(one.Item1), StringComparison.Ordinal)))
            .Any(one => one.Item2?.Contains(words, StringComparison.Ordinal) == true);

    private List<Column> Standard()
    {
        var owners = _contents.Cited.ToLookup(cited => cited.ActivityId);
        var links = _contents.Links.Where(link => link.State is LinkState.Confirmed).ToLookup(link => link.ActivityId);
        var documents = _contents.Documents.ToLookup(document => document.ActivityId);
        var recommendations = _contents.Recommendations.ToDictionary(one => one.Id);
        var sources = _contents.RecommendationSources.ToDictionary(one => one.Id, one => one.Name);
        var hasDays = Uses(PlanField.Start) || Uses(PlanField.End);
        return
        [
            new("section", "Section", PlanField.Section, SectionOf),
            new("group", "Group", PlanField.Group, row => row.Group),
            new("number", "Number", PlanField.Number, row => row.Number),
            new("activity", "Activity", PlanField.Activity, row => row.Text),
            new("type", "Type", PlanField.Type, row => row.Type),
            new("frequency", "Frequency", PlanField.Frequency, row => row.Frequency),
            new("start", "Start", PlanField.Start, row => hasDays ? Day(row, PlanField.Start, row.Target.StartOn) : null),
            new("end", "End", PlanField.End, row => hasDays ? Day(row, PlanField.End, row.Target.DueOn) : null),
            new("target", "Target", PlanField.Target, row => hasDays && row.Target.Kind is TargetKind.Date or TargetKind.Window ? null : row.Target.Text ?? Say(row.Target.DueOn)),
            new("agreed-end", "Later date agreed", PlanField.End, row => Say(row.AgreedDueOn)),
            new("aims", "Aims", PlanField.Aims, row => string.Join(", ", row.Aims.Split(';', StringSplitOptions.RemoveEmptyEntries))),
            new("priority", "Priority", PlanField.Priority, row => row.Priority),
            new("owner", "Owner", PlanField.Owner, row => row.Owner),
            new("measure", "Measure", PlanField.Measure, row => row.Measure),
            new("status", "Status", PlanField.Status, row => StatusWords(row.Status)),
            new("declared-status", "Status as reported", PlanField.Status, row => IsWithinWithheld(row, row.DeclaredStatus) ? null : row.DeclaredStatus, "The words in which the owner reported it."),
            new("completed", "Completed on", PlanField.Status, row => Say(row.CompletedOn)),
            new("as-of", "As of", PlanField.AsOf, row => Say(row.AsOfOn), "The day of which the status and the comment speak."),
            new("comment", "Comment", PlanField.Comment, row => row.Comment),
            new("recommendations", "Recommendations", PlanField.Recommendations, row => string.Join("; ", owners[row.Id].Select(cited => recommendations[cited.RecommendationId]).Select(one => $"{sources[one.SourceId]} {one.Number}"))),
            new("links", "Links", PlanField.Links, row => string.Join("; ", links[row.Id].Select(link => $"{StatusOf(link.Kind)} {link.ToNumber}"))),
            new("documents", "Documents", PlanField.Documents, row => string.Join('\n', documents[row.Id].Select(document => document.Reference).Where(reference => !IsWithinWithheld(row, reference)))),
        ];
    }

    /// <summary>A second column of the same rows that was read into the same field, such as notes beside the comment: it may be marked alone.</summary>
    private IEnumerable<Column> Beside()
    {
        foreach (var ofField in _contents.Columns.Where(column => column.Field is "comment" or "measure" or "owner" or "activity").GroupBy(column => column.Field!, StringComparer.Ordinal))
        {
            foreach (var (column, at) in ofField.Select((column, at) => (column, at)).Skip(1))
            {
                if (_contents.Activities.Exists(row => !string.IsNullOrWhiteSpace(Source(row, column.Header)) && ofField.Take(at).Any(other => !string.IsNullOrWhiteSpace(Source(row, other.Header)))))
                {
                    yield return new($"{ofField.Key}-{(at + 1).ToString(CultureInfo.InvariantCulture)}", column.Header, Word.Parse<PlanField>(ofField.Key), row => Source(row, column.Header), column.Help, column);
                }
            }
        }
    }

    /// <summary>The field's own column without what stands in the columns beside it.</summary>
    private static Column Without(Column column, IReadOnlyList<Column> beside) =>
        beside.Count == 0 || !string.Equals(column.Key, Word.Of(column.Field!.Value), StringComparison.Ordinal) ? column : column with
        {
            Cell = row => beside.Select(one => one.Cell(row)?.Trim()).OfType<string>().Where(words => words.Length > 0)
                .Aggregate(column.Cell(row) ?? "", (cell, words) => cell.Replace(words, "", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal).Trim()),
        };

    /// <summary>Columns of the source that fill no field.</summary>
    private IEnumerable<Column> Further() =>
        _contents.Columns.Where(column => column.Field is null && !string.IsNullOrWhiteSpace(column.Header))
            .Select(column => new Column("x-" + PlanKey.Of(column.Header), column.Header, null, row => Source(row, column.Header), column.Help));

    private bool Uses(PlanField field) => _contents.Columns.Exists(column => string.Equals(column.Field, Word.Of(field), StringComparison.Ordinal));

    /// <summary>The plan's own header for the field; one that names a withheld column says nothing that is withheld.</summary>
    private string HeaderOf(Column column) =>
        !string.Equals(column.Key, Word.Of(column.Field!.Value), StringComparison.Ordinal) ? column.Header
        : _contents.Columns.Find(known => string.Equals(known.Field, column.Key, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(known.Header))?.Header ?? column.Header;

    private string Day(Activity row, PlanField field, DateOnly? day) =>
        day is not null ? Say(day)
        : _contents.Columns.Where(column => string.Equals(column.Field, Word.Of(field), StringComparison.Ordinal)).Select(column => Source(row, column.Header)).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) ?? "";

    private string? Source(Activity row, string header) => _sourceCells[row.Id].GetValueOrDefault(header);

    private string? SectionOf(Activity row) => _contents.Sections.Find(section => section.Id == row.SectionId)?.Name;

    private static string StatusOf(LinkKind kind) => Word.Of(kind).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
