using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans.Reading;

/// <summary>Small plans made up with what a site, a printed page or a workbook puts around them.</summary>
public sealed class PageTests
{
    private const string Header = "No\tTask\tOwner\tDue\n";

    [Fact]
    public void A_menu_below_the_table_is_no_row()
    {
        var reading = PlanSourceReader.Read(Seeds.Text($"Bookmark this page for later\n{Header}1\tSweep paths\tParks\tMay 2024\n2\tCut hedges\tParks\tMay 2024\nSitemap | Sign in | Follow us"));

        Assert.Equal(["Sweep paths", "Cut hedges"], reading.Activities.Select(row => row.Text));
        Assert.Equal([LineKind.Furniture, LineKind.Furniture], [reading.Lines[0].Kind, reading.Lines[^1].Kind]);
    }

    [Fact]
    public void Titles_with_a_colon_name_sections_and_a_header_repeated_between_rows_does_not_end_its_table()
    {
        var reading = PlanSourceReader.Read(Seeds.Text($"{Header}Good streets: cleaning\n1\tSweep paths\tParks\tMay 2024\n{Header}2\tEmpty bins\tParks\tMay 2024\nGood streets: planting\n3\tCut hedges\tParks\tMay 2024"));

        Assert.Equal([("Good streets: cleaning", 2), ("Good streets: planting", 1)], reading.Sections.Select(section => (section.Name, section.Activities.Count)));
    }

    [Fact]
    public void Lists_to_choose_from_are_no_activities()
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Task|Owner|Status|Due", "Sweep paths|Parks|Late|May 2024", "", "RAG|Lead|Task", "On track|Parks|Leave empty", "Late|Estates", "Complete|Roads"));

        Assert.Equal(["Sweep paths"], reading.Activities.Select(row => row.Text));
        Assert.Single(reading.SideTables);
    }

    [Fact]
    public void A_page_foot_between_rows_is_no_row_even_where_a_tab_splits_it()
    {
        var reading = PlanSourceReader.Read(Seeds.Text($"{Header}1\tSweep paths\tParks\tMay 2024\nParks programme\tPage 1\n{Header}2\tCut hedges\tParks\tMay 2024\nPage 2 of 2\nRESTRICTED\n3\tMend gates\tParks\tMay 2024"));

        Assert.Equal(["1", "2", "3"], reading.Activities.Select(row => row.Number));
        Assert.Equal(3, reading.Lines.Count(line => line.Kind == LineKind.Furniture));
    }

    [Fact]
    public void A_row_broken_within_its_cells_is_one_row_though_a_broken_cell_begins_with_a_number()
    {
        var reading = PlanSourceReader.Read(Seeds.Text("No\tTask\tOwner\tDue\tNotes\n1.1\tMend the gates as\nsaid in 1.3\tParks and\nEstates\t31/03/2026\tTwo gates\nwait for paint\n1.2\tCut hedges\tParks\tMay 2024\tNone"));

        Assert.Equal(["1.1", "1.2"], reading.Activities.Select(row => row.Number));
        Assert.Equal(["Parks and\nEstates", "Parks"], reading.Activities.Select(row => row.Owner));
        Assert.Equal(["Two gates\nwait for paint", "None"], reading.Activities.Select(row => row.Comment));
    }

    [Fact]
    public void Numbered_parts_between_records_with_labels_are_sections_and_a_dash_serves_as_a_colon()
    {
        var reading = PlanSourceReader.Read(Seeds.Text("Goal 1: Clean\n\nTask 1.1: Sweep paths\nOwner: Parks\nDue: May 2024\n\nGoal 2: Green\n\nTask 2.1 - Cut hedges\nOwner: Parks\nDue: June 2024\n\nTask 2.2: Plant trees\nOwner: Woods\nDue: July 2024\n\nGoal 3: Safe\n\nTask 3.1: Mend gates\nOwner: Estates\nDue: May 2025"));

        Assert.Equal([("Goal 1: Clean", 1), ("Goal 2: Green", 2), ("Goal 3: Safe", 1)], reading.Sections.Select(section => (section.Name, section.Activities.Count)));
        Assert.Equal(["1.1", "2.1", "2.2", "3.1"], reading.Activities.Select(row => row.Number));
    }
}
