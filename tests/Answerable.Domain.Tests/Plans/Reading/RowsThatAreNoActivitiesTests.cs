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

    private static PlanReading Read(string text) => PlanSourceReader.Read(Seeds.Text(text));
}
