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
}
