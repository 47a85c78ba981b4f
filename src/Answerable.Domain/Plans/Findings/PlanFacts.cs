using System.Globalization;
using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans.Parts;

namespace Answerable.Domain.Plans.Findings;

/// <summary>A plan, the day on which it is looked at, and what several findings ask of both.</summary>
internal sealed class PlanFacts
{
    private readonly Dictionary<Guid, Activity> _rows;
    private readonly Dictionary<Guid, PlanSection> _sections;

    public PlanFacts(PlanContents contents, DateOnly today, DateOnly? speaksOf = null)
    {
        ArgumentNullException.ThrowIfNull(contents);
        (Contents, Today, Rows) = (contents, today, contents.Activities);
        _rows = contents.Activities.ToDictionary(row => row.Id);
        _sections = contents.Sections.ToDictionary(section => section.Id);
        Numbers = new(contents);
        LastOn = contents.Plan.PeriodEndOn ?? contents.Activities.Max(row => row.Target.DueOn);
        HeaderOn = contents.Columns.Where(column => column.Field is "comment" or "status").SelectMany(column => DateReader.FindAll(column.Header)).Select(found => (DateOnly?)found.Period.LastOn).FirstOrDefault() ?? speaksOf;
    }

    private PlanFacts(PlanFacts whole, Activity only)
    {
        (Contents, Today, Numbers, LastOn, HeaderOn, _rows, _sections) = (whole.Contents, whole.Today, whole.Numbers, whole.LastOn, whole.HeaderOn, whole._rows, whole._sections);
        Rows = [only];
    }

    public PlanContents Contents { get; }

    public DateOnly Today { get; }

    public RowNumbers Numbers { get; }

    /// <summary>The rows that are judged: all of the plan, or one as it would be.</summary>
    public List<Activity> Rows { get; }

    /// <summary>The last day of the plan's period, or the last end of its rows.</summary>
    public DateOnly? LastOn { get; }

    /// <summary>The day that the header of the progress column speaks of ("December 2021 update"), or else the report.</summary>
    private DateOnly? HeaderOn { get; }

    public bool IsOver => LastOn is { } last && last < Today;

    public Activity? Row(Guid? id) => id is { } key && _rows.TryGetValue(key, out var row) ? row : null;

    public PlanSection? Section(Activity row) => _sections.GetValueOrDefault(row.SectionId);

    public bool IsCarriedForward(Activity row) => row.CarriedFrom is not null || row.CarriedFromId is not null || Section(row) is { HoldsCarriedForward: true };

    /// <summary>The day of which the row speaks, as it says or as its column's header says.</summary>
    public DateOnly? SpeaksOf(Activity row) => row.AsOfOn ?? HeaderOn;

    /// <summary>True where at least half of the rows have it: where most have none, the plan does not use it and a gap is none.</summary>
    public bool IsUsual(Func<Activity, bool> has) => Contents.Activities.Count(has) * 2 >= Contents.Activities.Count && Contents.Activities.Count > 0;

    /// <summary>The same plan, and only this row judged.</summary>
    public PlanFacts Only(Activity row) => new(this, row);

    public static Finding On(Activity row, string code, string message) => new(code, row.SourceLine, row.Number.Length == 0 ? null : row.Number, message);

    public static Finding OnPlan(string code, string message) => new(code, Line: null, Number: null, message);

    /// <summary>A row as a sentence names it: its number, or its line where it has none.</summary>
    public static string Name(Activity row) =>
        row.Number.Length > 0 ? row.Number : row.SourceLine is { } line ? string.Create(CultureInfo.InvariantCulture, $"the row of line {line}") : $"row {row.Reference.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Several rows as a sentence names them; those whose numbers repeat, or start again in another section, by their lines too.</summary>
    public static string Names(IReadOnlyList<Activity> rows)
    {
        var repeats = rows.All(row => row.Number.Length > 0)
            && (rows.Select(row => row.Number).Distinct(StringComparer.OrdinalIgnoreCase).Count() < rows.Count || rows.Select(row => row.SectionId).Distinct().Skip(1).Any());
        List<string> names = [.. rows.Select(row => repeats && row.SourceLine is { } line ? string.Create(CultureInfo.InvariantCulture, $"{row.Number} (line {line})") : Name(row))];
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Say(int count, string one, string many) => count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count} {many}");
}
