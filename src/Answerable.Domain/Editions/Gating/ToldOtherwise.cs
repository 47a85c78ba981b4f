using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Where a reader of the last version was told something else, and nothing says that it changed.</summary>
internal static partial class ToldOtherwise
{
    private static readonly HashSet<string> s_done = new(["Completed", "Business as usual", "Discontinued"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_ends = ["end", "target"];

    public static IEnumerable<GateFinding> Of(EditionDraft draft, EditionContent last)
    {
        foreach (var table in draft.Whole.Tables)
        {
            if (last.Tables.FirstOrDefault(before => string.Equals(before.Key, table.Key, StringComparison.Ordinal)) is not { } before)
            {
                continue;
            }

            var now = table.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
            foreach (var old in before.Rows)
            {
                if (now.TryGetValue(old.Key, out var row))
                {
                    foreach (var finding in Changed(table, row, before, old))
                    {
                        yield return finding;
                    }
                }
                else if (!draft.Whole.LeftOut.Concat(last.LeftOut).Any(left => left.Contains(old.Name, StringComparison.Ordinal)))
                {
                    yield return Finding(new(table.Key, old.Key, null), old.Name, $"The last version had \"{old.Name}\", and it is gone without a word.");
                }
            }
        }
    }

    private static IEnumerable<GateFinding> Changed(EditionTable table, EditionRow row, EditionTable before, EditionRow old)
    {
        string? Now(string column) => Cell(table, row, column);
        string? Then(string column) => Cell(before, old, column);

        if (Now("status") is { } status && Then("status") is { } was && s_done.Contains(was) && !s_done.Contains(status))
        {
            yield return Finding(new(table.Key, row.Key, "status"), status, $"The last version said \"{was}\".");
        }

        foreach (var column in s_ends.Where(column => Now(column) is { Length: > 0 } now && Then(column) is { Length: > 0 } then && now != then))
        {
            if (string.Equals(Now("agreed-end") ?? "", Then("agreed-end") ?? "", StringComparison.Ordinal) && !SaysMoved().IsMatch(Now("comment") ?? ""))
            {
                yield return Finding(new(table.Key, row.Key, column), Now(column)!, $"The last version said \"{Then(column)}\", and nothing says that it was moved.");
            }
        }

        if (Now("completed") is { Length: > 0 } on && Then("completed") is { Length: > 0 } other && on != other)
        {
            yield return Finding(new(table.Key, row.Key, "completed"), on, $"The last version said that it was completed on {other}.");
        }

        var told = Figures(Then("comment")).ToLookup(one => one.Period, one => one.Figure, StringComparer.OrdinalIgnoreCase);
        foreach (var (period, figure) in Figures(Now("comment")).Where(one => told[one.Period].ToList() is [var only] && only != one.Figure))
        {
            yield return Finding(new(table.Key, row.Key, "comment"), figure, $"For {period} the last version said {told[period].First()}.");
        }
    }

    private static GateFinding Finding(EditionPlace place, string text, string message) =>
        new(GateCode.ToldOtherwise, place, text, message, new(GateAct.Correct), GateKind.Statement);

    private static string? Cell(EditionTable table, EditionRow row, string column)
    {
        for (var at = 0; at < table.Columns.Count; at++)
        {
            if (string.Equals(table.Columns[at].Key, column, StringComparison.Ordinal))
            {
                return row.Cells[at];
            }
        }

        return null;
    }

    /// <summary>The percentages that sentences give for a period, where each speaks of one period and one figure.</summary>
    private static IEnumerable<(string Period, string Figure)> Figures(string? comment) =>
        comment is null ? [] : from sentence in SentenceEnd().Split(comment)
                               where !SaysMoved().IsMatch(sentence)
                               let period = Period().Matches(sentence)
                               let figure = Share().Matches(sentence)
                               where period.Count == 1 && figure.Count == 1
                               select (period[0].Value, figure[0].Value);

    [GeneratedRegex("""\b(moved|extended|extension|revised|deferred|delay(ed|s)?|rescheduled|postponed|now due|new (date|target|end)|re-?baselined|brought forward|put back|slipped|corrected|correction|restated)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaysMoved();

    [GeneratedRegex("""\bQ[1-4](\s?(19|20)\d\d([-/]\d\d)?)?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\s(19|20)\d\d\b|\b(19|20)\d\d[-/]\d\d\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Period();

    [GeneratedRegex("""\d+(\.\d+)?\s?%""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Share();

    [GeneratedRegex("""(?<=[.;!?])\s+|\n""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();
}
