using System.Globalization;
using System.Text.Json;
using Answerable.Domain;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The columns of the activities, in their order: first those that people read, then those that a lossless way back needs.</summary>
internal static class ActivityColumns
{
    public const string Section = "section";
    public const string SectionPlace = "section_place";
    public const string SectionIs = "section_is";
    public const string LineBreaks = "line_breaks";

    /// <summary>Every export has at least these, in this order, and begins with them.</summary>
    public const int Leading = 21;

    /// <summary>The section and the line breaks stand in the file beside the activity and are filled by it.</summary>
    public static readonly IReadOnlyList<Column> All =
    [
        Beside(Section),
        Column.Text("group", row => row.Group, (row, cell) => row.Group = cell),
        Column.Text("number", row => row.Number, (row, cell) => row.Number = cell),
        Column.Text("activity", row => row.Activity, (row, cell) => row.Activity = cell ?? ""),
        Column.Text("type", row => row.Type, (row, cell) => row.Type = cell),
        Column.Text("frequency", row => row.Frequency, (row, cell) => row.Frequency = cell),
        Column.Date("start", row => row.Start, (row, cell) => row.Start = cell),
        Column.Date("end", row => row.End, (row, cell) => row.End = cell),
        Column.Text("target", row => row.Target, (row, cell) => row.Target = cell),
        Column.Word<TargetKind>("target_kind", row => row.TargetKind, (row, cell) => row.TargetKind = cell ?? TargetKind.None),
        Column.Text("aims", row => row.Aims.Count == 0 ? null : string.Join(';', row.Aims), (row, cell) =>
            row.Aims = [.. (cell ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        Column.Text("priority", row => row.Priority, (row, cell) => row.Priority = cell),
        Column.Text("owner", row => row.Owner, (row, cell) => row.Owner = cell),
        Column.Text("measure", row => row.Measure, (row, cell) => row.Measure = cell),
        Column.Text("declared_status", row => row.DeclaredStatus, (row, cell) => row.DeclaredStatus = cell),
        Column.Word<CommitmentStatus>("status", row => row.Status is CommitmentStatus.Unstated ? null : row.Status, (row, cell) => row.Status = cell ?? CommitmentStatus.Unstated),
        Column.Date("as_of", row => row.AsOf, (row, cell) => row.AsOf = cell),
        Column.Text("comment", row => row.Comment, (row, cell) => row.Comment = cell),
        Column.List("recommendations", row => row.Recommendations, cited => $"{cited.Source} {cited.Number}", MakeCited),
        Column.List("links", row => row.Links, link => $"{Word.Of(link.Kind)} {link.Number}", MakeLink),
        Column.Integer("source_line", row => row.SourceLine, (row, cell) => row.SourceLine = cell),
        Column.Integer("id", row => row.Id == 0 ? null : row.Id, (row, cell) => row.Id = cell ?? 0),
        Beside(SectionPlace),
        Beside(SectionIs),
        Column.Text("quantity", row => row.Quantity?.ToString(CultureInfo.InvariantCulture), ReadQuantity),
        Column.Text("offset", row => row.Offset, (row, cell) => row.Offset = cell),
        Column.Text("anchor", row => row.Anchor, (row, cell) => row.Anchor = cell),
        Column.Text("delegates", row => Delegates(row), ReadDelegates),
        Column.List("documents", row => row.Documents, document => document.Reference, reference => new FileDocument(reference, IsWithheld: false)),
        Column.Date("original_due", row => row.OriginalDue, (row, cell) => row.OriginalDue = cell),
        Column.Date("agreed_due", row => row.AgreedDue, (row, cell) => row.AgreedDue = cell),
        Column.Text("agreed_by", row => row.AgreedBy, (row, cell) => row.AgreedBy = cell),
        Column.Date("completed_on", row => row.Completed, (row, cell) => row.Completed = cell),
        Column.Word<CommitmentStatus>("status_before", row => row.StatusBefore, (row, cell) => row.StatusBefore = cell),
        Column.Text("closure_reason", row => row.ClosureReason, (row, cell) => row.ClosureReason = cell),
        Column.Text("closure_evidence", row => row.ClosureEvidence, (row, cell) => row.ClosureEvidence = cell),
        Column.Text("needs_evidence", row => row.NeedsEvidence ? "yes" : null, (row, cell) => row.NeedsEvidence = cell == "yes"),
        Column.Text("wake_condition", row => row.WakeCondition, (row, cell) => row.WakeCondition = cell),
        Column.Date("wake_on", row => row.WakeOn, (row, cell) => row.WakeOn = cell),
        Column.Integer("duplicate_of", row => row.DuplicateOf, (row, cell) => row.DuplicateOf = cell),
        Column.Text("carried_from", row => row.CarriedFrom, (row, cell) => row.CarriedFrom = cell),
        Column.Text("displaced", row => row.Displaced, (row, cell) => row.Displaced = cell),
        Column.Text("withheld", row => row.Withheld, (row, cell) => row.Withheld = cell),
        Column.Details("owner_details", row => row.Owners),
        Column.Details("measure_details", row => row.Measures),
        Column.Details("strands", row => row.Items),
        Column.Details("link_details", row => row.Links),
        Column.Details("document_details", row => row.Documents),
        Column.Details("recommendation_details", row => row.Recommendations),
        Column.Text("source_cells", row => row.SourceCells is { } cells ? JsonSerializer.Serialize(cells, PlanJson.Compact) : null, ReadCells) with { IsJson = true },
        Beside(LineBreaks),
    ];

    public static readonly IReadOnlyList<string> Names = [.. All.Select(column => column.Name)];

    /// <summary>Columns whose cells are JSON.</summary>
    public static readonly IReadOnlySet<string> Json = All.Where(column => column.IsJson).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Details are read before the words that may correct them.</summary>
    public static readonly IReadOnlyList<Column> InReadingOrder = [.. All.Reverse()];

    private static Column Beside(string name) => new(name, _ => null, (_, _) => { });

    private static string? Delegates(FileActivity row) =>
        row.Owners.Exists(owner => owner.IsDelegate) ? string.Join(';', row.Owners.Where(owner => owner.IsDelegate).Select(owner => owner.Name)) : null;

    private static void ReadDelegates(FileActivity row, string? cell)
    {
        if (!string.Equals(PlainText.FoldToLine(Delegates(row)), PlainText.FoldToLine(cell), StringComparison.Ordinal))
        {
            row.Owners.RemoveAll(owner => owner.IsDelegate);
            row.Owners.AddRange((cell ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new FileOwner(name, IsDelegate: true)));
        }
    }

    private static FileCited? MakeCited(string words) =>
        words.LastIndexOf(' ') is var space and > 0 ? new FileCited(words[..space], words[(space + 1)..]) : null;

    private static FileLink? MakeLink(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Word.Read<LinkKind>(words[..space]) is { } kind ? new FileLink(kind, LinkState.Confirmed, words[(space + 1)..]) : null;
    }

    private static void ReadQuantity(FileActivity row, string? cell) =>
        row.Quantity = cell is null ? null
            : decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount
            : throw Column.NotRead("quantity", cell, "a number");

    private static void ReadCells(FileActivity row, string? cell)
    {
        try
        {
            row.SourceCells = cell is null ? null : JsonSerializer.Deserialize<JsonElement>(cell);
        }
        catch (JsonException)
        {
            throw Column.NotRead("source_cells", cell!, "as our export writes it; leave the column as it was, or empty");
        }
    }
}
