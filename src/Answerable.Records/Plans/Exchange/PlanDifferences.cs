using System.Globalization;
using System.Text.Json;

namespace Answerable.Records.Plans.Exchange;

public enum DifferenceKind
{
    Added,
    Changed,

    /// <summary>In the plan and not in the file: never removed without being told.</summary>
    Gone,

    /// <summary>Not of a row: aims, legend, footnotes and the like.</summary>
    OfPlan,
}

/// <summary>One difference between a plan and a file that is imported again.</summary>
/// <param name="Id">Identity of the row within the plan; 0 for a difference of the plan.</param>
/// <param name="Number">The row's number as displayed, or the name of the list.</param>
public sealed record PlanDifference(DifferenceKind Kind, int Id, string Section, string Number, string Text, int? Line, IReadOnlyList<FieldChange> Changes);

/// <summary>Compares a plan with a file, row by row and field by field, and knows how each row would stand.</summary>
internal sealed class PlanDifferences
{
    private PlanDifferences(IReadOnlyList<RowPair> pairs, IReadOnlyDictionary<int, FileActivity> merged, IReadOnlyList<PlanDifference> all)
    {
        Pairs = pairs;
        Merged = merged;
        All = all;
    }

    public IReadOnlyList<RowPair> Pairs { get; }

    /// <summary>How each row that is in both would stand, by identity.</summary>
    public IReadOnlyDictionary<int, FileActivity> Merged { get; }

    public IReadOnlyList<PlanDifference> All { get; }

    /// <summary>Hardly a row of the file is one of the plan: it is another plan's file.</summary>
    public bool IsAnotherPlan { get; private init; }

    /// <summary>The file's rows get the identities of the plan's.</summary>
    /// <param name="keep">Rows of the plan that stay as they are, whatever the file says of them.</param>
    public static PlanDifferences Of(PlanFile old, PlanFile incoming, OwnFile? own, int lastId, IReadOnlyCollection<int>? keep = null)
    {
        var pairs = RowMatch.Of(old, incoming, own is not null);
        Renumber.Rows(incoming, pairs, lastId);
        var merge = new RowMerge(old, incoming, own);
        var merged = new Dictionary<int, FileActivity>();
        var all = own is { HasRowsOnly: true } ? [] : PlanPartDifferences.Of(old, incoming, own is not null).ToList();
        foreach (var (before, after, _) in pairs)
        {
            if (before is not null && after is not null)
            {
                var (row, changes) = merge.Of(before, after);
                var isKept = keep?.Contains(before.Id) is true;
                merged[before.Id] = isKept ? before : row;
                if (changes.Count > 0 && !isKept)
                {
                    all.Add(Row(DifferenceKind.Changed, incoming, after, changes));
                }
            }
            else
            {
                all.Add(before is null ? Row(DifferenceKind.Added, incoming, after!, []) : Row(DifferenceKind.Gone, old, before, []));
            }
        }

        return new(pairs, merged, all) { IsAnotherPlan = pairs.Count(pair => pair.IsAlike) * 5 < Math.Min(old.Activities.Count, incoming.Activities.Count) };
    }

    private static PlanDifference Row(DifferenceKind kind, PlanFile file, FileActivity row, IReadOnlyList<FieldChange> changes) =>
        new(kind, row.Id, file.Sections[row.Section - 1].Name, row.Number ?? "", row.Activity, kind is DifferenceKind.Gone ? null : row.SourceLine, changes);
}

/// <summary>Compares what is not a row: a list that the file does not have is not a difference unless the file is an export of ours.</summary>
internal static class PlanPartDifferences
{
    public static IEnumerable<PlanDifference> Of(PlanFile old, PlanFile incoming, bool isWhole)
    {
        (string Name, object Old, object New, bool IsEmpty)[] parts =
        [
            ("period", Period(old), Period(incoming), incoming.PeriodStart is null && incoming.PeriodEnd is null),
            ("approved", old.Approved?.ToString("O", CultureInfo.InvariantCulture) ?? "", incoming.Approved?.ToString("O", CultureInfo.InvariantCulture) ?? "", incoming.Approved is null),
            ("vision", old.Vision ?? "", incoming.Vision ?? "", incoming.Vision is null),
            ("aims", old.Aims, incoming.Aims, incoming.Aims.Count == 0),
            ("statements", old.Statements, incoming.Statements, incoming.Statements.Count == 0),
            ("legend", old.Legend, incoming.Legend, incoming.Legend.Count == 0),
            ("budget", old.Budget, incoming.Budget, incoming.Budget.Count == 0),
            ("columns", old.Columns.Select(Shown), incoming.Columns.Select(Shown), incoming.Columns.Count == 0),
            ("footnotes", old.Footnotes, incoming.Footnotes, incoming.Footnotes.Count == 0),
            ("tables", old.Tables, incoming.Tables, incoming.Tables.Count == 0),
        ];
        foreach (var part in parts.Where(part => isWhole || !part.IsEmpty))
        {
            var (was, now) = (JsonSerializer.Serialize(part.Old, PlanJson.Compact), JsonSerializer.Serialize(part.New, PlanJson.Compact));
            if (was != now)
            {
                yield return new PlanDifference(DifferenceKind.OfPlan, 0, "", part.Name, "", null, [new FieldChange(part.Name, was, now)]);
            }
        }

        FileColumn Shown(FileColumn column) => isWhole ? column : column with { IsWithheld = false };
    }

    private static string Period(PlanFile file) => $"{file.PeriodStart:O}/{file.PeriodEnd:O}";
}
