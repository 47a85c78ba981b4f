using Answerable.Domain.Imports;
using Answerable.Domain.Plans;

namespace Answerable.Domain.Tests.Plans.Reading;

/// <summary>Rows that promise nothing, and rows whose words are hard to see.</summary>
public sealed class RowsThatAreNoActivitiesTests
{
    [Theory]
    [InlineData("~~Build a pond~~")]
    [InlineData("<del>Build a pond</del>")]
    public void A_promise_that_is_struck_out_still_says_what_it_was(string words)
    {
        var reading = Read($"Ref\tAction\tLead\tDue\tStatus\nA1\tMow the lawn\tAnn\tMay 2024\tOn track\nA2\t{words}\tBob\tJune 2024\tDiscontinued");

        Assert.Equal(["Mow the lawn", "Build a pond"], reading.Activities.Select(row => row.Text));
    }

    [Fact]
    public void A_row_without_words_is_kept_as_text_with_a_finding_and_is_no_activity()
    {
        var reading = Read("Ref\tAction\tLead\tDue\nA1\tMow the lawn\tAnn\tMay 2024\nA2\t\tBob\tJune 2024\nA3\tRake leaves\tCat\tJuly 2024");

        Assert.Equal(["A1", "A3"], reading.Activities.Select(row => row.Number));
        Assert.Contains(reading.Statements, statement => statement.Text == "A2 Bob June 2024");
        Assert.Equal(3, Assert.Single(reading.Findings, finding => finding.Code == "text-missing").Line);
        Assert.Equal(LineKind.Imported, reading.Lines[2].Kind);
    }

    [Theory]
    [InlineData("|Sub-total for the north||900|450")]
    [InlineData("|Sum of the north||900|450")]
    [InlineData("|Average per site||450|225")]
    [InlineData("|North in all||900|450")]
    public void A_sum_of_amounts_is_no_activity(string sum)
    {
        var reading = PlanSourceReader.Read(Seeds.Grid("Ref|Action|Owner|Budget|Spent", "1|Paint the hall|Ann|400|200", "2|Mend the roof|Bob|500|250", sum));

        Assert.Equal(["1", "2"], reading.Activities.Select(row => row.Number));
    }

    [Fact]
    public void A_table_without_a_header_is_read_by_its_values_and_said_to_be_unsure()
    {
        var reading = Read("Jobs of the spring\n\n1\tPaint the village hall\tCaretaker\t01/05/2024\tComplete\n2\tMend the roof of the shelter\tClerk\t01/06/2024\tNot started\n3\tSweep the paths every week\tCaretaker\tWeekly\tOn track\n4\tOrder the new benches\t\t01/07/2024\t\n\nWe meet again in August.");

        Assert.Equal(["Paint the village hall", "Mend the roof of the shelter", "Sweep the paths every week", "Order the new benches"], reading.Activities.Select(row => row.Text));
        Assert.Equal(["Caretaker", "Clerk", "Caretaker", null], reading.Activities.Select(row => row.Owner));
        Assert.Equal(["Complete", "Not started", "On track", null], reading.Activities.Select(row => row.DeclaredStatus));
        Assert.All(reading.Activities, row => Assert.Equal(ReadConfidence.Low, row.Confidence));
        Assert.Equal(3, Assert.Single(reading.Findings, finding => finding.Code == "header-missing").Line);
    }

    [Theory]
    [InlineData("Ann Gray\tann@example.org\t01/05/1984\nBob Hill\tbob@example.org\t01/06/1979\nCat Moss\tcat@example.org\t01/07/1990")]
    [InlineData("North\t1200\t1300\nSouth\t900\t950\nWest\t400\t410")]
    public void Columns_of_other_things_without_a_header_are_no_plan(string rows) =>
        Assert.Empty(Read(rows).Activities);

    [Fact]
    public void A_short_rule_below_a_header_and_a_line_across_the_page_are_no_rows()
    {
        var reading = Read("---\n\n# Jobs of the spring\n\n| Ref | Action | Lead | Due |\n| :-: | :-- | :- | --: |\n| A1 | Mow the lawn | Ann | May 2024 |\n\n***\n");

        Assert.Equal("A1", Assert.Single(reading.Activities).Number);
        Assert.Equal([LineKind.Furniture, LineKind.Furniture], [reading.Lines[0].Kind, reading.Lines[8].Kind]);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_table_pasted_as_mark_up_is_read_row_by_row_over_its_lines()
    {
        var reading = Read("<table class='x'>\n<tr><th>No</th><th>Action</th><th>Lead</th><th>Deadline</th></tr>\n<tr><td colspan=\"4\"><b>Gardens</b></td></tr>\n<tr>\n  <td>1</td>\n  <td>Mow &amp; rake</td>\n  <td>Ann</td>\n  <td>31&nbsp;May 2024</td>\n</tr>\n<tr><td>2</td><td><del>Build a pond</del></td><td>&nbsp;</td><td></td></tr>\n</table>");

        Assert.Equal(["Mow & rake", "Build a pond"], reading.Activities.Select(row => row.Text));
        Assert.Equal(["Ann", null], reading.Activities.Select(row => row.Owner));
        Assert.Equal("Gardens", Assert.Single(reading.Sections).Name);
        Assert.Equal([null, null, null, 0, 0, 0, 0, 0, 0, 1, null], reading.Lines.Select(line => line.Activity));
    }

    private static PlanReading Read(string text) => PlanSourceReader.Read(Seeds.Text(text));
}
