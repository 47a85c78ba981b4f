using Answerable.Domain.Access;
using Answerable.Domain.Commitments;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Parts;

namespace Answerable.Records.Plans;

/// <summary>Sets fields of an activity as a person types them.</summary>
internal static class ActivityFields
{
    public static void Set(Activity row, IReadOnlyDictionary<PlanField, string?> fields, DateOnly? periodStartOn)
    {
        foreach (var (field, typed) in fields)
        {
            SetOne(row, field, typed);
        }

        if (fields.ContainsKey(PlanField.Start) || fields.ContainsKey(PlanField.End) || fields.ContainsKey(PlanField.Target))
        {
            row.OriginalDueOn ??= row.Target.DueOn;
            row.Target = TargetOf(row.Target, fields, periodStartOn);
            row.OriginalDueOn ??= row.Target.DueOn;
        }
    }

    public static IEnumerable<ActivityOwner> Owners(Activity row, DateTime at) =>
        OwnerReader.Read(row.Owner).Select((name, place) => new ActivityOwner
        {
            Id = RowId.Next(at), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Position = place + 1, Name = name,
        });

    public static IEnumerable<ActivityMeasure> Measures(Activity row, DateTime at) =>
        MeasureReader.Read(row.Measure).Select((measure, place) => new ActivityMeasure
        {
            Id = RowId.Next(at), BodyId = row.BodyId, PlanId = row.PlanId, ActivityId = row.Id, Position = place + 1, Text = measure.Text, Code = measure.Code,
        });

    private static void SetOne(Activity row, PlanField field, string? typed)
    {
        switch (field)
        {
            case PlanField.Activity:
                row.Text = Words.OrNull(typed) ?? throw new RefusedException(new("activity.text", "Say what the activity is"));
                break;
            case PlanField.Number: row.Number = Words.LineOrNull(typed) ?? ""; break;
            case PlanField.Group: row.Group = Words.LineOrNull(typed); break;
            case PlanField.Type: row.Type = Words.LineOrNull(typed); break;
            case PlanField.Frequency: row.Frequency = Words.LineOrNull(typed); break;
            case PlanField.Priority: row.Priority = Words.LineOrNull(typed); break;
            case PlanField.Owner: row.Owner = Words.OrNull(typed); break;
            case PlanField.Measure: row.Measure = Words.OrNull(typed); break;
            case PlanField.Aims: row.Aims = Aims(typed); break;
            case PlanField.Start or PlanField.End or PlanField.Target: break;
            default: throw new RefusedException(new("activity.field", "This field has an act of its own"));
        }
    }

    private static string Aims(string? typed)
    {
        var aims = (typed ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        return aims.Count == 0 ? "" : $";{string.Join(';', aims)};";
    }

    /// <summary>Words for the target are read as in an import; without them the two days are the target.</summary>
    private static Target TargetOf(Target before, IReadOnlyDictionary<PlanField, string?> fields, DateOnly? periodStartOn)
    {
        var start = Day(fields, PlanField.Start, before.StartOn);
        var end = Day(fields, PlanField.End, before.DueOn);
        RefusedException.ThrowIf(end < start ? new("activity.end-before-start", "The end is before the start") : null);
        var words = fields.TryGetValue(PlanField.Target, out var typed) ? Words.OrNull(typed) : before.Text;
        var days = TargetReader.ReadWindow(start is null ? null : Iso(start.Value), end is null ? null : Iso(end.Value));
        if (words is null || !fields.ContainsKey(PlanField.Target))
        {
            return (words is null || before.Kind is TargetKind.Date or TargetKind.Window or TargetKind.Open or TargetKind.None or TargetKind.NotUnderstood ? days : before with { StartOn = start, DueOn = end })
                with { Text = fields.ContainsKey(PlanField.Target) ? null : before.Text, Anchor = before.Anchor };
        }

        var read = TargetReader.Read(words, periodStartOn);
        return read with { StartOn = fields.ContainsKey(PlanField.Start) ? start : read.StartOn, DueOn = fields.ContainsKey(PlanField.End) ? end : read.DueOn };
    }

    private static DateOnly? Day(IReadOnlyDictionary<PlanField, string?> fields, PlanField field, DateOnly? before) =>
        !fields.TryGetValue(field, out var typed) ? before
        : Words.LineOrNull(typed) is not { } words ? null
        : DateReader.Read(words) ?? throw new RefusedException(new("activity.date", $"\"{words}\" is not a real date: write it such as 31 March 2026"));

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
