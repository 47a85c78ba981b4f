using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans.Reading;

/// <summary>The published plans, each with what a person counts in it.</summary>
public sealed class PublishedPlanTests
{
    [Fact]
    public void The_ombudsmans_plan_has_its_174_rows_by_section()
    {
        var reading = Seeds.Reading("000");

        Assert.Equal([18, 19, 85, 31, 15, 6], reading.Sections.Select(section => section.Activities.Count));
        Assert.Equal((false, true), (reading.Sections[3].HoldsCarriedForward, reading.Sections[4].HoldsCarriedForward));
        Assert.True(reading.Sections[5].HoldsAdditions);
        Assert.Equal([false, false, true, false, true, true], reading.Sections.Select(section => section.IsNamedInSource));
        Assert.Equal(2, reading.Activities.Count(row => row.Target.Kind == TargetKind.None));
        Assert.Equal(2, reading.Activities.Count(row => row.Number == "CS86"));
    }

    [Fact]
    public void The_ombudsmans_statuses_are_kept_word_for_word()
    {
        var declared = Seeds.Reading("000").Activities.GroupBy(row => row.DeclaredStatus!).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

        Assert.Equal(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["On target"] = 109, ["Slippage"] = 24, ["slippage"] = 8, ["Not started"] = 18, ["Completed"] = 11, ["Exceeded"] = 3, ["discontinued"] = 1 },
            declared);
    }

    [Fact]
    public void Cells_that_drifted_come_back_under_their_columns_and_are_reported()
    {
        var reading = Seeds.Reading("000");
        var drifted = reading.Sections[2].Activities.Take(25).ToList();

        Assert.All(drifted, row => Assert.Equal(ReadConfidence.Medium, row.Confidence));
        Assert.All(drifted, row => Assert.Matches("^(S|H|M|S/H)$", row.Priority));
        Assert.All(drifted, row => Assert.StartsWith("Dir", row.Owner, StringComparison.Ordinal));
        Assert.Equal(25, reading.Findings.Count(finding => finding.Code == "column-shifted"));
    }

    [Fact]
    public void What_stands_round_the_ombudsmans_rows_is_kept()
    {
        var reading = Seeds.Reading("000");

        Assert.Equal((new DateOnly(2019, 4, 1), new DateOnly(2020, 3, 31)), (reading.PeriodStartOn, reading.PeriodEndOn));
        Assert.Equal(["1", "2", "3", "4", "5"], reading.Aims.Select(aim => aim.Number));
        Assert.Equal(reading.Budget.Single(line => line.IsTotal).Amount, reading.Budget.Where(line => !line.IsTotal).Sum(line => line.Amount));
        Assert.Equal(5, reading.Legend.Count(term => term.Kind == LegendKind.Priority));
        Assert.Contains(reading.Legend, term => term is { Kind: LegendKind.Owner, Code: "HoISE" });
        Assert.False(reading.Columns.Single(column => column.Field == PlanField.Documents).IsForPublication);
        Assert.Contains(reading.Findings, finding => finding is { Code: "text-missing", Line: 35 });
        Assert.NotNull(reading.Columns.First(column => column.Field == PlanField.Comment).Help);
    }

    [Fact]
    public void The_polices_plan_has_its_33_actions_in_8_tables_with_groups_and_owners()
    {
        var reading = Seeds.Reading("003");

        Assert.Equal([1, 6, 6, 9, 2, 3, 1, 5], reading.Sections.Select(section => section.Activities.Count));
        Assert.Equal(["Develop", "Implement"], reading.Sections[1].Activities.Select(row => row.Group).Distinct());
        Assert.Equal(["Development", "Implement"], reading.Sections[3].Activities.Select(row => row.Group).Distinct());
        Assert.Equal("AB, JB, SIO’S & IO’s", reading.Activities.Single(row => row.Number == "2.6").Owner);
        Assert.Null(reading.Activities.Single(row => row.Number == "5.2").Owner);
        Assert.DoesNotContain(reading.Activities, row => row.Target.Kind == TargetKind.NotUnderstood);
    }

    [Fact]
    public void Notes_of_the_polices_plan_know_what_they_are_attached_to_and_its_other_table_stands_beside()
    {
        var reading = Seeds.Reading("003");

        Assert.Equal(
            [("[1]", "row", "2.6", 1), ("[2]", "header", "Target", 3), ("[3]", "group", "Implement", 3)],
            reading.Footnotes.Select(note => (note.Mark, note.AttachedTo, note.AttachedName!, note.SectionIndex!.Value)));
        var beside = Assert.Single(reading.SideTables);
        Assert.Equal(5, beside.Rows.Count);
        Assert.All(beside.Rows, row => Assert.Equal(4, row.Count));
        Assert.Contains("8th October", beside.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void The_governments_plan_has_12_activities_each_with_a_target_and_what_it_declares()
    {
        var rows = Seeds.Reading("004").Activities.ToList();

        Assert.Equal(12, rows.Count);
        Assert.All(rows, row => Assert.StartsWith("Completed:", row.DeclaredStatus, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.True(row.Target.Kind is TargetKind.Window or TargetKind.Open));
        Assert.Equal(11, rows[3].Text.Split('\n').Length);
        Assert.All(rows, row => Assert.Equal(new DateOnly(2021, 12, 31), row.AsOfOn));
    }

    [Theory]
    [InlineData("p1_*", 22, 7)]
    [InlineData("p2_*", 11, 5)]
    public void Every_row_of_the_two_federal_plans_is_a_row(string file, int rows, int sections)
    {
        var reading = Seeds.Reading("data/plans", file);

        Assert.Equal((rows, sections), (reading.Activities.Count(), reading.Sections.Count));
        Assert.All(reading.Sections, section => Assert.True(section.IsNamedInSource));
        Assert.NotEmpty(reading.Footnotes);
    }

    [Theory]
    [InlineData("seeds", "000_*")]
    [InlineData("seeds", "003_*")]
    [InlineData("seeds", "004_*")]
    [InlineData("data/plans", "p1_*")]
    [InlineData("data/plans", "p2_*")]
    public void No_line_is_left_over(string folder, string file)
    {
        var reading = Seeds.Reading(folder, file);

        Assert.DoesNotContain(reading.Lines, line => line.Kind == LineKind.NotUnderstood);
        Assert.All(reading.Lines.Where(line => line.Kind == LineKind.Blank), line => Assert.True(string.IsNullOrWhiteSpace(line.Text.Replace('|', ' '))));
        Assert.Equal(reading.Activities.Count(), reading.Lines.Where(line => line.Activity is not null).Select(line => line.Activity).Distinct().Count());
    }
}
