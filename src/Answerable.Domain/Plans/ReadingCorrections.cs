using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans;

/// <summary>What a person said about how a source was read: what a line is, and what a row's fields are. By the numbers of the source's lines.</summary>
public sealed record ReadingCorrections(Dictionary<int, LineKind> Lines, Dictionary<int, Dictionary<PlanField, string?>> Rows)
{
    public static readonly string Said = "said by a person";

    /// <summary>A line can be called something else unless its words stand in the plan round the rows.</summary>
    public static bool CanBeCalled(ReadLine line) => line.Kind is not LineKind.Imported || line.Activity is not null;

    /// <summary>The reading as it is with them. Every line is still there, and is one thing.</summary>
    public PlanReading Apply(PlanReading reading)
    {
        var before = reading.Activities.ToList();
        var sections = reading.Sections.Select(section => new Part(section, [.. section.Activities])).ToList();
        var footnotes = reading.Footnotes.ToList();
        foreach (var line in reading.Lines.Where(line => CanBeCalled(line) && Lines.TryGetValue(line.Number, out var kind) && kind != line.Kind))
        {
            var row = line.Activity is { } place ? before[place] : null;
            if (row is not null && row.SourceLine == line.Number)
            {
                sections.ForEach(section => section.Rows.Remove(row));
            }

            switch (Lines[line.Number])
            {
                case LineKind.Imported when row is null: AddRow(sections, line); break;
                case LineKind.Heading: Split(sections, line); break;
                case LineKind.Footnote: footnotes.Add(new ReadFootnote("", line.Text.Trim(), "none", null, null)); break;
                default: break;
            }
        }

        var corrected = sections.ConvertAll(section => section.Of with { Activities = [.. section.Rows.Select(Corrected)] });
        var places = corrected.SelectMany(section => section.Activities).Select((row, place) => (row.SourceLine, place)).ToLookup(pair => pair.SourceLine, pair => pair.place);
        return reading with
        {
            Sections = corrected,
            Footnotes = footnotes,
            Lines = [.. reading.Lines.Select(line => Called(line, before, places))],
            Findings = [.. reading.Findings.Where(finding => finding.Line is not { } at || !(Lines.ContainsKey(at) || Rows.ContainsKey(at)))],
        };
    }

    private ReadLine Called(ReadLine line, List<ReadActivity> before, ILookup<int, int> places)
    {
        var kind = CanBeCalled(line) && Lines.TryGetValue(line.Number, out var called) ? called : line.Kind;
        var source = line.Activity is { } place ? before[place].SourceLine : line.Number;
        var row = kind is LineKind.Imported && places[source].Any() ? places[source].First() : (int?)null;
        if (line.Activity is not null && row is null && kind is LineKind.Imported)
        {
            // The rest of a row whose first line is called something else.
            kind = Lines.GetValueOrDefault(source, LineKind.NotUnderstood);
        }

        return kind == line.Kind && row == line.Activity ? line : line with
        {
            Kind = kind, Activity = row, Confidence = kind == line.Kind ? line.Confidence : ReadConfidence.High, Note = kind == line.Kind ? line.Note : Said,
        };
    }

    private static void AddRow(List<Part> sections, ReadLine line)
    {
        if (sections.Count == 0)
        {
            sections.Add(new(new ReadSection("Section 1", false, false, false, []), []));
        }

        var section = sections.FindLast(one => one.Rows.Exists(row => row.SourceLine < line.Number)) ?? sections[0];
        var place = section.Rows.FindLastIndex(row => row.SourceLine < line.Number) + 1;
        section.Rows.Insert(place, new ReadActivity { SourceLine = line.Number, Text = PlainText.FoldToLine(line.Text) ?? "" });
    }

    /// <summary>The rows below the heading, up to the end of their section, stand under it.</summary>
    private static void Split(List<Part> sections, ReadLine line)
    {
        var at = sections.FindIndex(one => one.Rows.Exists(row => row.SourceLine > line.Number));
        var name = PlainText.FoldToLine(line.Text) ?? "";
        if (at < 0)
        {
            return;
        }

        var below = sections[at].Rows.Where(row => row.SourceLine > line.Number).ToList();
        if (below.Count == sections[at].Rows.Count)
        {
            sections[at] = new(sections[at].Of with { Name = name, IsNamedInSource = true }, below);
            return;
        }

        sections[at].Rows.RemoveAll(below.Contains);
        sections.Insert(at + 1, new(new ReadSection(name, true, false, false, []), below));
    }

    private ReadActivity Corrected(ReadActivity row)
    {
        if (!Rows.TryGetValue(row.SourceLine, out var fields))
        {
            return row;
        }

        var corrected = fields.Aggregate(row, (so, field) => With(so, field.Key, PlainText.Fold(field.Value)));
        return corrected with { Confidence = ReadConfidence.High };
    }

    private static ReadActivity With(ReadActivity row, PlanField field, string? words)
    {
        var status = field is PlanField.Status ? StatusReader.ReadCell(words) : null;
        return field switch
        {
            PlanField.Number => row with { Number = words ?? "" },
            PlanField.Activity => row with { Text = words ?? row.Text },
            PlanField.Group => row with { Group = words },
            PlanField.Type => row with { Type = words },
            PlanField.Frequency => row with { Frequency = words },
            PlanField.Target => row with { Target = TargetReader.Read(words) },
            PlanField.Aims => row with { Aims = [.. (words ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)] },
            PlanField.Priority => row with { Priority = words },
            PlanField.Owner => row with { Owner = words },
            PlanField.Measure => row with { Measure = words },
            PlanField.Status => row with { DeclaredStatus = words, Status = status!.Status, CompletedOn = status.CompletedOn },
            PlanField.Comment => row with { Comment = words },
            _ => row,
        };
    }

    private sealed record Part(ReadSection Of, List<ReadActivity> Rows);
}
