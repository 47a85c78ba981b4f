using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans;

public sealed class ReadingCorrectionsTests
{
    /// <summary>Five lines: a heading, a row, a line not understood, a row of two lines.</summary>
    private static readonly PlanReading Reading = new()
    {
        Sections = [new("Estates", true, false, false, [new() { SourceLine = 2, Number = "1", Text = "Roof" }, new() { SourceLine = 4, Number = "2", Text = "Hall" }])],
        Lines =
        [
            new(1, LineKind.Heading, "Estates"), new(2, LineKind.Imported, "1 Roof", 0), new(3, LineKind.NotUnderstood, "Parks", null, ReadConfidence.Low),
            new(4, LineKind.Imported, "2 Hall", 1), new(5, LineKind.Imported, "of the town", 1),
        ],
        Findings = [new("line-not-understood", 3, null, "This line was not understood.")],
    };

    [Fact]
    public void Without_any_the_reading_stays_as_it_is()
    {
        var same = new ReadingCorrections([], []).Apply(Reading);
        Assert.Equal(Reading.Lines, same.Lines);
        Assert.Equal(Reading.Activities, same.Activities);
    }

    [Fact]
    public void A_line_that_is_called_a_heading_starts_a_section()
    {
        var read = new ReadingCorrections(new() { [3] = LineKind.Heading }, []).Apply(Reading);
        Assert.Equal([("Estates", 1), ("Parks", 1)], read.Sections.Select(section => (section.Name, section.Activities.Count)));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void A_line_that_is_called_a_row_becomes_one_in_its_place()
    {
        var read = new ReadingCorrections(new() { [3] = LineKind.Imported }, new() { [3] = new() { [PlanField.Owner] = "Parks service", [PlanField.Status] = "slippage" } }).Apply(Reading);
        Assert.Equal(["Roof", "Parks", "Hall"], read.Activities.Select(row => row.Text));
        Assert.Equal(("slippage", "Parks service"), (read.Activities.ElementAt(1).DeclaredStatus, read.Activities.ElementAt(1).Owner));
        Assert.Equal([null, 0, 1, 2, 2], read.Lines.Select(line => line.Activity));
    }

    [Fact]
    public void A_row_that_is_called_not_of_the_plan_goes_with_all_its_lines()
    {
        var read = new ReadingCorrections(new() { [4] = LineKind.Furniture }, []).Apply(Reading);
        Assert.Equal("Roof", Assert.Single(read.Activities).Text);
        Assert.Equal([LineKind.Heading, LineKind.Imported, LineKind.NotUnderstood, LineKind.Furniture, LineKind.Furniture], read.Lines.Select(line => line.Kind));
    }
}
