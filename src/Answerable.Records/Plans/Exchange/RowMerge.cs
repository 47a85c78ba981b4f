using System.Text.Json;

namespace Answerable.Records.Plans.Exchange;

/// <summary>A field of a row that stands differently in the plan and in the file.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>
/// Lays a row of the file over the same row of the plan. Only what the file speaks of is taken: a column that a source does not have
/// says nothing about what the plan holds there.
/// </summary>
internal sealed class RowMerge(PlanFile old, PlanFile incoming, OwnFile? own)
{
    /// <summary>Words beside their own details, and where a row was read from: neither is a difference of its own.</summary>
    private static readonly HashSet<string> NeverCompared = new(
        ["id", "links", "delegates", "documents", "recommendations", "source_line", "source_cells", ActivityColumns.SectionPlace, ActivityColumns.SectionIs, ActivityColumns.LineBreaks],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Lists = new(
        ["owner_details", "measure_details", "strands", "link_details", "document_details", "recommendation_details"], StringComparer.Ordinal);

    private readonly List<Column> compared =
    [
        .. ActivityColumns.All.Where(column => !NeverCompared.Contains(column.Name) && column.Name != ActivityColumns.Section
            && (own is null ? !Lists.Contains(column.Name) && incoming.Activities.Exists(row => IsGiven(column, row)) : IsCarried(column, own))),
    ];

    /// <summary>The row as it would stand, and field by field what that changes.</summary>
    public (FileActivity Row, IReadOnlyList<FieldChange> Changes) Of(FileActivity before, FileActivity after)
    {
        var merged = Copy(before);
        var changes = new List<FieldChange>();
        var (sectionBefore, sectionAfter) = (old.Sections[before.Section - 1].Name, incoming.Sections[after.Section - 1].Name);
        if (sectionBefore != sectionAfter)
        {
            changes.Add(new FieldChange(ActivityColumns.Section, sectionBefore, sectionAfter));
        }

        foreach (var column in compared)
        {
            Take(column, after);
        }

        if (own is null)
        {
            AddToLists(merged, before, after);
            foreach (var column in ActivityColumns.All.Where(column => Lists.Contains(column.Name)))
            {
                Note(column, column.Write(merged));
            }

            merged.SourceLine = after.SourceLine;
            merged.SourceCells = after.SourceCells;
        }

        return (merged, changes);

        void Take(Column column, FileActivity from)
        {
            var words = column.Write(from);
            Note(column, words);
            Clear(merged, column.Name);
            column.Read(merged, words);
        }

        void Note(Column column, string? now)
        {
            var was = column.Write(before);
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                changes.Add(new FieldChange(column.Name, was, now));
            }
        }
    }

    /// <summary>A source document never says that a list is complete: what people added or confirmed stays, and what is new is added.</summary>
    private static void AddToLists(FileActivity merged, FileActivity before, FileActivity after)
    {
        merged.Owners = after.Owner is null || after.Owner == before.Owner ? before.Owners : [.. after.Owners, .. before.Owners.Where(owner => owner.IsDelegate && !after.Owners.Contains(owner))];
        merged.Measures = after.Measure is null || after.Measure == before.Measure ? before.Measures : after.Measures;
        merged.Items = [.. before.Items.Select(item => after.Items.Find(one => one.Name == item.Name && one.Answer is not null) ?? item), .. after.Items.Where(item => !before.Items.Exists(one => one.Name == item.Name))];
        merged.Links = [.. before.Links, .. after.Links.Where(link => !before.Links.Exists(one => one.Kind == link.Kind && one.Number == link.Number))];
        merged.Documents = [.. before.Documents, .. after.Documents.Where(document => !before.Documents.Exists(one => one.Reference == document.Reference))];
        merged.Recommendations = [.. before.Recommendations, .. after.Recommendations.Where(cited => !before.Recommendations.Exists(one => one.Source == cited.Source && one.Number == cited.Number))];
    }

    private static bool IsGiven(Column column, FileActivity row) => column.Write(row) is { Length: > 0 } words && (column.Name != "target_kind" || words != "none");

    private static bool IsCarried(Column column, OwnFile own) => own.Columns.Contains(column.Name, StringComparer.Ordinal);

    private static void Clear(FileActivity row, string column)
    {
        switch (column)
        {
            case "owner_details": row.Owners = []; break;
            case "measure_details": row.Measures = []; break;
            case "strands": row.Items = []; break;
            case "link_details": row.Links = []; break;
            case "document_details": row.Documents = []; break;
            case "recommendation_details": row.Recommendations = []; break;
        }
    }

    private static FileActivity Copy(FileActivity row) => JsonSerializer.Deserialize<FileActivity>(JsonSerializer.SerializeToUtf8Bytes(row, PlanJson.Compact), PlanJson.Compact)!;
}
