namespace Answerable.Domain.Plans.Reading;

/// <summary>Finds a table without a header by the kind of value that stands in each of its columns.</summary>
internal static class HeaderlessTables
{
    private const int FewestRows = 3;
    private const int FewestColumns = 3;

    /// <summary>Longer on average than a name of people or a post.</summary>
    private const int LongestOwner = 45;

    /// <summary>What is to be done is said in words of some length.</summary>
    private const int ShortestActivity = 12;

    /// <summary>The first run of rows whose values leave no doubt: words, dates, and a row's number or a status.</summary>
    public static FoundTable? Find(IReadOnlyList<Piece> pieces)
    {
        for (var from = 0; from < pieces.Count; from++)
        {
            var to = from;
            while (to < pieces.Count && pieces[to].Kind == PieceKind.Row && pieces[to].Sheet == pieces[from].Sheet)
            {
                to++;
            }

            var rows = pieces.Skip(from).Take(to - from).Where(piece => piece.Filled > 1).ToList();
            if (rows.Count >= FewestRows && Columns(rows) is { } columns)
            {
                return new() { From = from, BodyFrom = from, To = to, Header = [], Columns = columns, HoldsActivities = true, HasNoHeader = true };
            }

            from = Math.Max(from, to - 1);
        }

        return null;
    }

    private static Column[]? Columns(List<Piece> rows)
    {
        var values = Enumerable.Range(0, rows.Max(row => row.Cells.Count)).Select(at => rows.Select(row => PlainText.Of(row.Cell(at))).Where(text => text.Length > 0).ToList()).ToArray();
        if (values.Length < FewestColumns)
        {
            return null;
        }

        var roles = new ColumnRole[values.Length];
        Take(ColumnRole.Number, (at, texts) => at == 0 && Share(texts, RowNumber.IsWhole) > 0.8 && Share(texts, Values.IsDate) == 0 && texts.Distinct(StringComparer.Ordinal).Count() == texts.Count);
        Take(ColumnRole.Target, (_, texts) => Share(texts, Values.IsDate) >= 0.4 && Share(texts, Values.IsTarget) > 0.7);
        Take(ColumnRole.Status, (_, texts) => Share(texts, Values.IsStatus) > 0.7);
        var free = Enumerable.Range(0, values.Length).Where(at => roles[at] == ColumnRole.Unknown && values[at].Count >= rows.Count * 0.8).ToList();
        var activity = free.Count == 0 ? -1 : free.MaxBy(at => Length(values[at]));
        if (activity < 0 || Length(values[activity]) < ShortestActivity || !roles.Contains(ColumnRole.Target) || !(roles.Contains(ColumnRole.Number) || roles.Contains(ColumnRole.Status)))
        {
            return null;
        }

        roles[activity] = ColumnRole.Activity;
        Take(ColumnRole.Owner, (at, texts) => at > activity && Length(texts) is > 0 and <= LongestOwner && Share(texts, text => Values.Fit(ColumnRole.Owner, text) > 0 && !Values.IsNumberOnly(text)) > 0.8 && texts.Distinct(StringComparer.Ordinal).Count() < texts.Count);
        return [.. roles.Select((role, at) => new Column(at, "", role, 1))];

        void Take(ColumnRole role, Func<int, List<string>, bool> suits)
        {
            if (Enumerable.Range(0, values.Length).FirstOrDefault(at => roles[at] == ColumnRole.Unknown && values[at].Count * 2 >= rows.Count && suits(at, values[at]), -1) is >= 0 and var found)
            {
                roles[found] = role;
            }
        }
    }

    private static double Share(List<string> texts, Func<string, bool> holds) => texts.Count == 0 ? 0 : (double)texts.Count(holds) / texts.Count;

    private static double Length(List<string> texts) => texts.Count == 0 ? 0 : texts.Average(text => text.Length);
}
