using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Domain.Imports;

namespace Answerable.Records.Plans.Exchange;

/// <summary>The activities as a table of cells, for CSV and for a workbook's first sheet. Every cell is one line; where a text has line breaks, a column of its own says where.</summary>
internal static class ActivityTable
{
    public static IEnumerable<string[]> Write(PlanFile file) => [[.. ActivityColumns.Names], .. file.Activities.Select(row => Cells(file, row))];

    /// <summary>A header of ours: the leading columns as they are, and nothing behind them that is not one of ours.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells)
    {
        var names = cells.Reverse().SkipWhile(string.IsNullOrEmpty).Reverse().ToList();
        return names.Count >= ActivityColumns.Leading
            && names.Take(ActivityColumns.Leading).SequenceEqual(ActivityColumns.Names.Take(ActivityColumns.Leading), StringComparer.Ordinal)
            && names.Distinct(StringComparer.Ordinal).Count() == names.Count
            && names.TrueForAll(name => ActivityColumns.Names.Contains(name, StringComparer.Ordinal));
    }

    /// <summary>Reads the rows below a header of ours. The file gets their sections and activities.</summary>
    public static void Read(PlanFile file, IReadOnlyList<string> header, IEnumerable<(int Line, IReadOnlyList<string> Cells)> rows)
    {
        var places = new Dictionary<(string Place, string Name), int>();
        var hasSections = file.Sections.Count > 0;
        foreach (var (line, cells) in rows)
        {
            var found = header.Zip(cells).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First, pair => ActivityColumns.Json.Contains(pair.First) ? Filled(pair.Second) : PlainText.FoldToLine(pair.Second), StringComparer.Ordinal);
            LineBreaksOf.Restore(found);
            var row = new FileActivity();
            try
            {
                foreach (var column in ActivityColumns.InReadingOrder)
                {
                    column.Read(row, found.GetValueOrDefault(column.Name));
                }
            }
            catch (RefusedException refused)
            {
                throw new RefusedException(refused.Refusal with { Message = $"Line {line.ToString(CultureInfo.InvariantCulture)}: {refused.Refusal.Message}" });
            }

            row.Section = hasSections && int.TryParse(found.GetValueOrDefault(ActivityColumns.SectionPlace), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given
                : Section(file, found, places);
            file.Activities.Add(row);
        }
    }

    private static int Section(PlanFile file, Dictionary<string, string?> cells, Dictionary<(string Place, string Name), int> places)
    {
        var key = (cells.GetValueOrDefault(ActivityColumns.SectionPlace) ?? "", cells.GetValueOrDefault(ActivityColumns.Section) ?? "");
        if (!places.TryGetValue(key, out var place))
        {
            var marks = (cells.GetValueOrDefault(ActivityColumns.SectionIs) ?? "").Split(' ');
            file.Sections.Add(new FileSection(
                key.Item2.Length == 0 ? $"Section {file.Sections.Count + 1}" : key.Item2,
                key.Item2.Length == 0 || marks.Contains("unnamed"),
                marks.Contains("additions"),
                marks.Contains("carried-forward")));
            place = places[key] = file.Sections.Count;
        }

        return place;
    }

    private static string? Filled(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell;

    private static string[] Cells(PlanFile file, FileActivity row)
    {
        var section = file.Sections[row.Section - 1];
        var cells = new string[ActivityColumns.All.Count];
        var breaks = new List<string>();
        for (var at = 0; at < cells.Length; at++)
        {
            var column = ActivityColumns.All[at];
            var text = column.Name switch
            {
                ActivityColumns.Section => section.Name,
                ActivityColumns.SectionPlace => row.Section.ToString(CultureInfo.InvariantCulture),
                ActivityColumns.SectionIs => string.Join(' ', Marks(section)),
                ActivityColumns.LineBreaks => string.Join(' ', breaks),
                _ => column.Write(row) ?? "",
            };
            if (text.Contains('\n', StringComparison.Ordinal))
            {
                breaks.Add(LineBreaksOf.Note(column.Name, text));
            }

            cells[at] = text.Replace('\n', ' ');
        }

        return cells;
    }

    private static IEnumerable<string> Marks(FileSection section) =>
        new (bool Is, string Mark)[] { (section.IsUnnamed, "unnamed"), (section.HoldsAdditions, "additions"), (section.HoldsCarriedForward, "carried-forward") }
            .Where(mark => mark.Is).Select(mark => mark.Mark);
}
