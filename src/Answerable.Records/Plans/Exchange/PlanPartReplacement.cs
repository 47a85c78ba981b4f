using Answerable.Domain.Plans;

namespace Answerable.Records.Plans.Exchange;

/// <summary>Replaces the lists of a plan that the file has differently, and adds what only grows: recommendations, answers, imports.</summary>
internal static class PlanPartReplacement
{
    /// <summary>Returns what was taken out.</summary>
    /// <param name="sections">The plan's section for each of the file's.</param>
    public static IEnumerable<PlanPart> Apply(PlanContents contents, PlanFile incoming, IReadOnlyList<PlanSection> sections, bool isWhole, DateTime at)
    {
        var old = FileFromPlan.Make(contents);
        var different = PlanPartDifferences.Of(old, incoming, isWhole).Select(difference => difference.Number).ToHashSet(StringComparer.Ordinal);
        var made = new PlanContents { Plan = contents.Plan };
        made.Sections.AddRange(sections);
        made.Activities.AddRange(contents.Activities);
        var withheld = contents.Columns.Where(column => !column.IsForPublication).Select(column => column.Header).ToHashSet(StringComparer.Ordinal);
        var lists = new PlanFile
        {
            PeriodStart = incoming.PeriodStart, PeriodEnd = incoming.PeriodEnd, Approved = incoming.Approved, Vision = incoming.Vision,
            Aims = Of("aims", incoming.Aims), Statements = Of("statements", incoming.Statements), Legend = Of("legend", incoming.Legend),
            Budget = Of("budget", incoming.Budget), Columns = Of("columns", incoming.Columns), Footnotes = Of("footnotes", incoming.Footnotes), Tables = Of("tables", incoming.Tables),
        };
        PlanPartsFromFile.AddTo(made, lists, at);
        PlanPartsFromFile.AddWhatNamesActivities(made, lists, at);
        foreach (var column in made.Columns.Where(column => withheld.Contains(column.Header) && !isWhole))
        {
            column.IsForPublication = false;
        }

        return
        [
            .. Replace("aims", contents.Aims, made.Aims), .. Replace("statements", contents.Statements, made.Statements),
            .. Replace("legend", contents.Legend, made.Legend), .. Replace("budget", contents.Budget, made.Budget),
            .. Replace("columns", contents.Columns, made.Columns), .. Replace("footnotes", contents.Footnotes, made.Footnotes),
            .. Replace("tables", contents.SideTables, made.SideTables),
        ];

        List<T> Of<T>(string name, List<T> list) => different.Contains(name) ? list : [];

        List<T> Replace<T>(string name, List<T> mine, List<T> theirs)
        {
            if (!different.Contains(name))
            {
                return [];
            }

            var removed = mine.ToList();
            mine.Clear();
            mine.AddRange(theirs);
            return removed;
        }
    }
}
