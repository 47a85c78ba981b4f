using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans.Reading;

/// <summary>Small plans made up for one habit of tables each.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_cell_with_line_breaks_in_quotes_is_one_cell()
    {
        var reading = Read("Ref\tAction\tLead\tDeadline\n1\t\"Ask:\n- staff\n- public\"\tCD\t01/03/2023\n2\tPublish\tEF\t01/04/2023");

        Assert.Equal(["Ask:\n• staff\n• public", "Publish"], reading.Activities.Select(row => row.Text));
        Assert.Equal([null, 0, 0, 0, 1], reading.Lines.Select(line => line.Activity));
    }

    [Fact]
    public void A_cell_with_line_breaks_without_quotes_goes_on_until_the_row_is_full()
    {
        var reading = Read("Ref\tAction\tLead\tDeadline\tStatus\n1\tPublish the plan\nand tell people\tEF\t01/04/2023\tNot started\n2\tReview\tGH");

        Assert.Equal(["Publish the plan\nand tell people", "Review"], reading.Activities.Select(row => row.Text));
        Assert.Equal(["EF", "GH"], reading.Activities.Select(row => row.Owner));
    }

    [Fact]
    public void Short_actions_that_end_in_a_number_are_no_row_numbers_beside_a_column_of_them()
    {
        var reading = Read("No\tAction\tOwner\tDue\tStatus\n1\tPave street 1\tRoads\tMay 2024\tOn target\n2\tPave street 2\tRoads\tMay 2024\tSlippage");

        Assert.Equal(["Pave street 1", "Pave street 2"], reading.Activities.Select(row => row.Text));
    }

    [Fact]
    public void Numbers_that_begin_again_under_a_repeated_header_begin_a_section_and_numbers_that_go_on_do_not()
    {
        const string Header = "No\tTask\tOwner\tDue\n";
        var reading = Read($"{Header}1\tSweep paths\tParks\tMay 2024\n2\tCut hedges\tParks\tMay 2024\n\n{Header}3\tMend gates\tParks\tMay 2024\n\n{Header}1\tPaint hall\tEstates\tJune 2024");

        Assert.Equal([3, 1], reading.Sections.Select(section => section.Activities.Count));
        Assert.All(reading.Sections, section => Assert.False(section.IsNamedInSource));
        Assert.Equal(LineKind.RepeatedHeader, reading.Lines[4].Kind);
    }

    [Fact]
    public void A_column_of_themes_names_the_sections_and_fills_downwards()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Theme|Action|Owner|Due|RAG", "Energy|Fit panels|Ann|01/05/2024|Green", "|Change lamps|Bob|01/06/2024|Red", "Travel|Buy bicycles|Cat|01/07/2024|Amber"));

        Assert.Equal([("Energy", 2), ("Travel", 1)], reading.Sections.Select(section => (section.Name, section.Activities.Count)));
    }

    [Fact]
    public void Titles_within_one_table_are_sections_and_within_one_of_several_tables_groups()
    {
        var one = PlanSourceReader.Read(Seeds.Grid("Action|Owner|Due", "Homes||", "Build ten|Ann|May 2024", "Roads||", "Mend two|Bob|May 2024"));
        var several = Read("North\n\nAction\tOwner\tDue\nHomes\t\t\nBuild ten\tAnn\tMay 2024\n\nSouth\n\nAction\tOwner\tDue\nRoads\t\t\nMend two\tBob\tMay 2024");

        Assert.Equal(["Homes", "Roads"], one.Sections.Select(section => section.Name));
        Assert.Equal(["North", "South"], several.Sections.Select(section => section.Name));
        Assert.Equal(["Homes", "Roads"], several.Activities.Select(row => row.Group));
    }

    [Fact]
    public void Totals_keys_and_small_tables_below_are_kept_and_are_no_rows()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid(
            "Ref|Action|Lead|Due date|RAG|Update", "A1|Install lifts|Estates|01/02/2024|Amber|One of two", "Total|1||||", "|||||", "RAG key|||||", "Red|Off track||||", "Green|On track||||", "|||||",
            "Measure|Baseline|Q1|Q2||", "Lifts working|4|5|6||"));

        Assert.Single(reading.Activities);
        Assert.Equal(["Red", "Green"], reading.Legend.Select(term => term.Code));
        Assert.Single(reading.SideTables);
        Assert.Contains(reading.Statements, statement => statement.Text == "Total 1");
    }

    [Fact]
    public void A_merged_cell_speaks_for_the_rows_it_covers()
    {
        var grid = Seeds.Grid("No|Action|Owner|Due date", "1|Write it|Ann|May 2024", "2|Print it||June 2024", "3|Send it||July 2024") with { Merged = [new(2, 3, 2, 2)] };

        Assert.Equal(["Ann", "Ann", null], PlanSourceReader.Read(grid).Activities.Select(row => row.Owner));
    }

    [Fact]
    public void A_row_without_number_and_words_goes_on_with_the_row_above()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("No|Action|Measure|Due date", "1|Cut waits|Under 10 days|May 2024", "||No one over 20 days|", "2|Train staff|All trained|June 2024"));

        Assert.Equal(["Under 10 days\nNo one over 20 days", "All trained"], reading.Activities.Select(row => row.Measure));
    }

    [Fact]
    public void Questions_head_columns_too()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("What will we do?|Who will lead?|When will it be done?|How will we know?", "Offer swimming lessons|Leisure|March 2024|500 swimmers"));

        var row = Assert.Single(reading.Activities);
        Assert.Equal(("Leisure", "500 swimmers", TargetKind.Window), (row.Owner, row.Measure, row.Target.Kind));
    }

    [Fact]
    public void A_drawn_grid_and_a_table_without_outer_pipes_are_read()
    {
        var drawn = Read("+----+-----------+------+----------+\n| No | Task      | Lead | Deadline |\n+====+===========+======+==========+\n| 1  | Mend the  | Ann  | May 2024 |\n|    | boiler    |      |          |\n+----+-----------+------+----------+");
        var open = Read("No. | Action | Owner | Deadline\n--- | --- | --- | ---\n1 | Mend **the** boiler<br>today | Ann | ~~April~~ May 2024");

        Assert.Equal("Mend the\nboiler", Assert.Single(drawn.Activities).Text);
        Assert.Equal("Mend the boiler\ntoday", Assert.Single(open.Activities).Text);
        Assert.Equal("May 2024", open.Activities.Single().Target.Text);
        Assert.Contains(open.Activities.Single().Cells, cell => cell.Value == "~~April~~ May 2024");
    }

    [Fact]
    public void Rows_written_out_label_by_label_are_rows()
    {
        var reading = Read("Follow-up of audits\n\nRecommendation 1: Keep a register\nResponsible officer: Clerk\nDue date: 31 May 2023\nStatus: Implemented\n\nRecommendation 2: Test it\nand say so\nResponsible officer: Head of Audit\nDue date: 1 June 2023\nStatus: Not started");

        Assert.Equal([("1", "Keep a register"), ("2", "Test it\nand say so")], reading.Activities.Select(row => (row.Number, row.Text)));
        Assert.Equal(["Clerk", "Head of Audit"], reading.Activities.Select(row => row.Owner));
    }

    [Fact]
    public void A_table_that_lost_its_lines_is_read_by_its_header()
    {
        var reading = Read("Action\n\nWho\n\nBy when\n\nProgress\n\nOpen a shop\n\nTrade team\n\nJune 2024\n\nOn track\n\nClose a yard\n\nWorks team\n\n31 March 2025\n\nNot started");

        Assert.Equal(["Trade team", "Works team"], reading.Activities.Select(row => row.Owner));
        Assert.Equal([CommitmentStatus.OnTarget, CommitmentStatus.NotStarted], reading.Activities.Select(row => row.Status));
    }

    [Fact]
    public void A_numbered_row_without_words_is_reported_and_is_no_row()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("No|Action|Owner|Due", "1|Plant trees|Ann|May 2024", "2|||", "3|Water trees|Bob|June 2024"));

        Assert.Equal(["1", "3"], reading.Activities.Select(row => row.Number));
        Assert.Contains(reading.Findings, finding => finding is { Code: "text-missing", Line: 3, Number: "2" });
    }

    [Fact]
    public void A_sheet_without_activities_is_no_plan()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Name|Town|Age", "Ann|Ayr|30", "Bob|Bute|40"));

        Assert.Equal("plan.no-table", PlanSourceReader.WhyNotAPlan(reading, "people.csv")?.Code);
        Assert.DoesNotContain(reading.Lines, line => line.Kind == LineKind.NotUnderstood);
    }

    [Fact]
    public void A_column_of_dates_is_the_target_where_no_header_says_so_and_a_priority_that_is_a_theme_names_sections()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Priority|No.|Milestone|Forecast date|Created", "Prevent|1|Open a hub|14-Jul-23|01/01/2023", "|2|Run courses|31-Oct-23|01/01/2023", "Protect|3|Hire nurses|Mar-24|01/01/2023"));

        Assert.Equal(["14-Jul-23", "31-Oct-23", "Mar-24"], reading.Activities.Select(row => row.Target.Text));
        Assert.Equal(["Prevent", "Protect"], reading.Sections.Select(section => section.Name));
    }

    [Fact]
    public void A_key_on_one_line_is_a_legend()
    {
        var reading = Read("Key: R = off track, G = on track\n\nAction\tLead\tRAG\nMow lawns\tParks\tG\nRake leaves\tParks\tR");

        Assert.Equal([("R", "off track"), ("G", "on track")], reading.Legend.Select(term => (term.Code, term.Meaning)));
    }

    [Fact]
    public void What_is_continued_on_the_next_page_is_one_section()
    {
        const string Header = "\nNo\tAction\tOwner\tDue\n";
        var reading = Read($"1. Rule\n{Header}1.1\tSet up board\tAnn\tMay 2024\n\n2. Work\n{Header}2.1\tBuy it\tBob\tMay 2024\n\n2. Work (continued)\n{Header}2.2\tSell it\tCat\tJune 2024");

        Assert.Equal([("1. Rule", 1), ("2. Work", 2)], reading.Sections.Select(section => (section.Name, section.Activities.Count)));
    }

    [Fact]
    public void Titles_under_titles_are_groups()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Action|Owner|Due|RAG", "1. Rule|||", "Set up board|Ann|May 2024|G", "2. Work|||", "2.1 Ships|||", "Buy one|Bob|May 2024|R", "2.2 Sheds|||", "Sell one|Cat|June 2024|A"));

        Assert.Equal(["1. Rule", "2. Work"], reading.Sections.Select(section => section.Name));
        Assert.Equal([null, "2.1 Ships", "2.2 Sheds"], reading.Activities.Select(row => row.Group));
    }

    [Fact]
    public void A_cell_missing_from_rows_written_line_by_line_is_seen_from_the_others()
    {
        var reading = Read("Ref No\nAction\nResponsible officer\nTarget date\nStatus\n1\nReview the register\nMonitoring officer\n31/05/2022\nCompleted\n2\nTrain new members\n\n31/07/2022\nNot started");

        Assert.Equal(["Monitoring officer", null], reading.Activities.Select(row => row.Owner));
        Assert.Equal(["31/05/2022", "31/07/2022"], reading.Activities.Select(row => row.Target.Text));
    }

    [Fact]
    public void Columns_of_aims_and_a_list_of_aims_give_the_aims_met()
    {
        var marks = PlanSourceReader.Read(Seeds.Grid("No|Aim 1|Aim 2|Task|Lead|Due", "1|✓||Open clinic|Ann|1 May 2024", "2|x|Y|Close ward|Bob|1 June 2024"));
        var lists = PlanSourceReader.Read(Seeds.Grid("Ref|Action|Linked outcome(s)|Owner|Due", "A|Halve the backlog|1, 3|Ann|1 May 2024", "B|Launch a portal|2|Bob|1 June 2024"));

        Assert.Equal(["1", "1;2"], marks.Activities.Select(row => string.Join(';', row.Aims)));
        Assert.Equal(["1;3", "2"], lists.Activities.Select(row => string.Join(';', row.Aims)));
    }

    [Fact]
    public void What_is_not_for_publication_is_kept_apart_from_what_is()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Action|Owner|Due|Comments|Comments (not for publication)", "Move house|Ann|1 May 2024|On the way|Landlord dispute"));

        Assert.Equal("On the way", Assert.Single(reading.Activities).Comment);
        Assert.Contains(reading.Activities.Single().Cells, cell => cell.Value == "Landlord dispute");
        Assert.False(reading.Columns[^1].IsForPublication);
    }

    [Fact]
    public void Numbers_under_the_name_of_the_activity_leave_the_words_beside_them_to_be_it()
    {
        var reading = Read("Commitment\tWhat success looks like\tOwner\tTimescale\n1\tAnswer calls in 5 minutes\tCustomer services\tApril 2024\n2\tPublish all decisions online\tClerk\tOngoing");

        Assert.Equal([("1", "Answer calls in 5 minutes"), ("2", "Publish all decisions online")], reading.Activities.Select(row => (row.Number, row.Text)));
    }

    private static PlanReading Read(string text) => PlanSourceReader.Read(Seeds.Text(text));

    [Fact]
    public void A_record_written_out_is_a_row_whatever_its_values_are_called()
    {
        var reading = Read("""
            Action 1: Open the hall
            Owner: Estates
            Target: 31 March 2027
            Status: On target
            Update: Keys are cut.

            Action 2: Meals
            Owner: Owner
            Target: TBC
            Status: Not started
            Update: Waits for Action 1.
            """);
        Assert.Equal(["Open the hall", "Meals"], reading.Activities.Select(row => row.Text));
    }
}
