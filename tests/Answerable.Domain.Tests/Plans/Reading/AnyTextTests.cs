using Answerable.Domain.Imports;
using Answerable.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Answerable.Domain.Tests.Plans.Reading;

/// <summary>Whatever is pasted: as many lines come out as went in, and nothing throws.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] s_parts =
    [
        "Action", "Owner\tTarget date\tStatus", "No\tActivity\tEnd", "| a | b |", "|---|---|", "---|---|---|", "Key actions |", "|", "1\tDo it\t01/02/2024", "2.1 AB & JB to go", "", " ", "\t\t1\t2", "[1] note", "* star*", "**bold**",
        "# Heading", "Total £5", "CODE: meaning", "- item", "- 5.", "<i>select</i>", "\"open\tquote", "+--+--+", "Completed: May 2024", "31 March 2025", "Due date: TBC", "Action 1: x", "| 1 | x |  |", "Text that ends with:", "\u00A0", "x|", "Footnotes", "1. note",
    ];

    [Fact]
    public void Of_any_lines_each_comes_out_once() =>
        Prop.ForAll(
            Gen.Elements(s_parts).ListOf().ToArbitrary(),
            parts => Holds(Seeds.Text(string.Join('\n', parts)))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Of_any_letters_each_line_comes_out_once() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), parts => Holds(Seeds.Text(string.Join('\n', parts ?? [])))).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Of_any_grid_each_row_comes_out_once() =>
        Prop.ForAll(
            Gen.Elements(s_parts).ListOf().ToArbitrary(),
            parts => Holds(new("any.csv", [.. parts.Select((part, at) => new SourceLine(at + 1, at % 7 > 4 ? "Two" : "One", part, part.Split('\t', '|')))], IsGrid: true))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static bool Holds(SourceDocument document)
    {
        var reading = PlanSourceReader.Read(document);
        return reading.Lines.Select(line => line.Number).SequenceEqual(document.Lines.Select(line => line.Number))
            && reading.Lines.All(line => line.Activity is null || line.Activity < reading.Activities.Count());
    }
}
