namespace Answerable.Domain.Plans.Reading;

/// <summary>Settles what each column is for, from its header's words and from the kind of values that stand in it.</summary>
internal static class ColumnRoles
{
    private const double LongText = 16;

    /// <summary>Enough where the header's other names leave no doubt that the table is one of activities.</summary>
    private const double LongTextAmongKnown = 8;

    private static readonly ColumnRole[] Telling =
    [
        ColumnRole.Target, ColumnRole.Start, ColumnRole.End, ColumnRole.Owner, ColumnRole.Status, ColumnRole.Measure, ColumnRole.Comment, ColumnRole.Priority, ColumnRole.AimMark,
    ];

    /// <summary>The columns are those of activities: what is to be done, and at least one thing that a promise has.</summary>
    public static bool HoldActivities(IReadOnlyList<Column> columns, bool isKnownHeader)
    {
        var telling = Telling.Count(role => columns.Any(column => column.Role == role));
        var activity = columns.FirstOrDefault(column => column.Role == ColumnRole.Activity);
        return activity is not null && telling >= (isKnownHeader && activity.Rank < 3 ? 1 : 2);
    }

    public static IReadOnlyList<Column> Settle(IReadOnlyList<Column> columns, IReadOnlyList<Piece> rows)
    {
        var settled = columns.ToArray();
        var values = columns.Select(column => (IReadOnlyList<string>)[.. rows.Select(row => PlainText.Of(row.Cell(column.Index))).Where(text => text.Length > 0)]).ToArray();
        ByValues(settled, values);
        OneActivity(settled, values, rows.Count);
        LeftOver(settled);
        Withhold(settled);
        Dated(settled, values);
        Once(settled, values, ColumnRole.Number);
        Once(settled, values, ColumnRole.Owner);
        Once(settled, values, ColumnRole.Priority);
        return settled;
    }

    /// <summary>Words that can mean two things are told apart by the values ("Progress" as a status or as a report).</summary>
    private static void ByValues(Column[] columns, IReadOnlyList<string>[] values)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            var role = columns[at].Role;
            if (values[at].Count == 0)
            {
                continue;
            }

            columns[at] = columns[at] with
            {
                Role = role switch
                {
                    ColumnRole.Comment when values[at].Count > 1 && Share(values[at], Values.IsStatus) > 0.6 && !columns.Any(column => column.Role == ColumnRole.Status) => ColumnRole.Status,
                    ColumnRole.Status when Average(values[at]) > 60 && Share(values[at], Values.IsStatus) < 0.3 && !columns.Any(column => column.Role == ColumnRole.Comment) => ColumnRole.Comment,
                    ColumnRole.Priority when values[at].Count > 1 && Share(values[at], Values.IsPriority) < 0.3 && at < Array.FindIndex(columns, column => column.Role == ColumnRole.Activity) => ColumnRole.Grouping,
                    ColumnRole.Priority or ColumnRole.Aims when Average(values[at]) > LongText && Share(values[at], Values.IsAimList) < 0.3 => ColumnRole.Grouping,
                    ColumnRole.Grouping when values[at].Count > 1 && Share(values[at], Values.IsAimList) > 0.8 && !columns.Any(column => column.Role is ColumnRole.Aims or ColumnRole.AimMark) => ColumnRole.Aims,
                    ColumnRole.Activity when values[at].Count > 1 && Share(values[at], RowNumber.IsWhole) > 0.8 && !columns.Any(column => column.Role == ColumnRole.Number) => ColumnRole.Number,
                    ColumnRole.Number when Share(values[at], Values.IsProse) > 0.5 => ColumnRole.Activity,
                    ColumnRole.Unknown when at == 0 && columns[at].Header.Length == 0 && Share(values[at], RowNumber.IsWhole) > 0.6 => ColumnRole.Number,
                    _ => role,
                },
            };
        }
    }

    /// <summary>One column is the activity: the surest by its words, unless it is blank where one to its right is not (its cells span rows).</summary>
    private static void OneActivity(Column[] columns, IReadOnlyList<string>[] values, int rows)
    {
        var candidates = columns.Where(column => column.Role == ColumnRole.Activity || column.Role == ColumnRole.Recommendations).OrderBy(column => column.Role == ColumnRole.Recommendations ? 4 : column.Rank).ThenBy(column => column.Index).ToList();
        if (candidates.Count == 0)
        {
            ByLength(columns, values, rows);
            return;
        }

        var chosen = candidates.Where(candidate => candidate.Rank == candidates[0].Rank && candidate.Rank > 2).OrderByDescending(candidate => Average(values[candidate.Index])).FirstOrDefault() is { } longest && Average(values[longest.Index]) > 2 * Average(values[candidates[0].Index]) ? longest : candidates[0];
        if (candidates.Find(other => other.Role == ColumnRole.Activity && other.Index > chosen.Index && values[chosen.Index].Count < 0.6 * values[other.Index].Count) is { } fuller)
        {
            chosen = fuller;
        }

        foreach (var other in candidates)
        {
            columns[other.Index] = other with
            {
                Role = other.Index == chosen.Index ? ColumnRole.Activity
                    : other.Role == ColumnRole.Recommendations ? ColumnRole.Recommendations
                    : other.Index < chosen.Index && StandsOverRows(values[other.Index], rows) ? ColumnRole.Grouping
                    : other.Rank == 2 && !columns.Any(column => column.Role == ColumnRole.Measure) ? ColumnRole.Measure
                    : ColumnRole.Unknown,
            };
        }
    }

    /// <summary>Its words come again, or are blank where they go on: they head several rows. Words of their own in every row do not.</summary>
    private static bool StandsOverRows(IReadOnlyList<string> values, int rows) =>
        values.Count < rows || values.Distinct(StringComparer.Ordinal).Count() < values.Count;

    /// <summary>Where no header names the target, the first column of dates that is not said to be of something else.</summary>
    private static void Dated(Column[] columns, IReadOnlyList<string>[] values)
    {
        if (columns.Any(column => column.Role is ColumnRole.Target or ColumnRole.End))
        {
            return;
        }

        var first = columns.FirstOrDefault(column => column.Role == ColumnRole.Unknown && values[column.Index].Count > 0 && Share(values[column.Index], Values.IsDate) > 0.6 && !OfTheRecord.Any(word => PlainText.Key(column.Header).Contains(word, StringComparison.Ordinal)));
        if (first is not null)
        {
            columns[first.Index] = first with { Role = ColumnRole.Target };
        }
    }

    private static readonly string[] OfTheRecord = ["creat", "rais", "review", "updat", "modif", "meeting", "approv", "start", "report", "log", "actual", "clos", "open"];

    /// <summary>No header says which column is the activity: the one with the longest words that no other column claims.</summary>
    private static void ByLength(Column[] columns, IReadOnlyList<string>[] values, int rows)
    {
        var enough = Telling.Count(role => columns.Any(column => column.Role == role)) >= 3 ? LongTextAmongKnown : LongText;
        var longest = columns.Where(column => column.Role is ColumnRole.Unknown or ColumnRole.Grouping or ColumnRole.Measure)
            .Where(column => rows > 0 && values[column.Index].Count * 2 >= rows && Average(values[column.Index]) >= enough && Share(values[column.Index], Values.IsDate) < 0.2)
            .OrderBy(column => column.Role != ColumnRole.Unknown)
            .ThenByDescending(column => Average(values[column.Index]))
            .FirstOrDefault();
        if (longest is not null)
        {
            columns[longest.Index] = longest with { Role = ColumnRole.Activity, Rank = 5 };
        }
    }

    /// <summary>An outcome right of the activity is what shows that it is done; left of it, it stands over rows.</summary>
    private static void LeftOver(Column[] columns)
    {
        var activity = Array.FindIndex(columns, column => column.Role == ColumnRole.Activity);
        for (var at = activity + 1; activity >= 0 && at < columns.Length; at++)
        {
            if (columns[at].Role == ColumnRole.Grouping)
            {
                var isOutcome = columns[at].Header.Contains("outcome", StringComparison.OrdinalIgnoreCase) && !columns.Any(column => column.Role == ColumnRole.Measure);
                columns[at] = columns[at] with { Role = isOutcome ? ColumnRole.Measure : ColumnRole.KeptAsItIs };
            }
        }
    }

    /// <summary>What is not for publication is never joined with what is.</summary>
    private static void Withhold(Column[] columns)
    {
        foreach (var column in columns.Where(column => !column.IsForPublication && columns.Any(other => other.Role == column.Role && other.IsForPublication)).ToList())
        {
            columns[column.Index] = column with { Role = ColumnRole.KeptAsItIs };
        }
    }

    /// <summary>Where two columns claim the same place, the one with more values has it.</summary>
    private static void Once(Column[] columns, IReadOnlyList<string>[] values, ColumnRole role)
    {
        foreach (var other in columns.Where(column => column.Role == role).OrderByDescending(column => values[column.Index].Count).ThenBy(column => column.Index).Skip(1).ToList())
        {
            columns[other.Index] = other with { Role = ColumnRole.KeptAsItIs };
        }
    }

    private static double Share(IReadOnlyList<string> values, Func<string, bool> holds) => values.Count == 0 ? 0 : (double)values.Count(holds) / values.Count;

    private static double Average(IReadOnlyList<string> values) => values.Count == 0 ? 0 : values.Average(value => value.Length);
}
