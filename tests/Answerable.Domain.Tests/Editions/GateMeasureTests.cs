using System.Globalization;

namespace Answerable.Domain.Tests.Editions;

/// <summary>What the gate misses and what it names wrongly, on plans that were published and on plans written by hand. docs/gate.md states the same numbers.</summary>
public sealed class GateMeasureTests
{
    [Theory]
    [InlineData("health-board")]
    [InlineData("university", "staff-initials\tQE4\tcomment\tPRJ")]
    [InlineData("police")]
    [InlineData("council")]
    [InlineData("fire-service", "staff-name\tR3\tcomment\tAM Kerr")]
    [InlineData("innocent")]
    public void It_finds_what_a_reader_finds_but_for(string plan, params string[] missed) =>
        Assert.Equal(missed, GateOn.Expected(plan).Except(GateOn.Found(GateOn.Unseen(plan))));

    [Theory]
    [InlineData("health-board")]
    [InlineData("university")]
    [InlineData("police")]
    [InlineData("council", "mail-address\t3\tcomment\ttrees@dunrossie.example.gov.uk")]
    [InlineData("fire-service")]
    [InlineData("innocent")]
    public void It_names_nothing_that_is_not_there_but_for(string plan, params string[] over) =>
        Assert.Equal(over, GateOn.Found(GateOn.Unseen(plan)).Except(GateOn.Expected(plan)));

    [Fact]
    public void The_document_states_what_is_measured()
    {
        var document = File.ReadAllText(Path.Combine(GateOn.Root(), "docs", "gate.md"));
        foreach (var plan in new[] { "health-board", "university", "police", "council", "fire-service", "innocent" })
        {
            var (expected, found) = (GateOn.Expected(plan), GateOn.Found(GateOn.Unseen(plan)));
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"| {plan.Replace('-', ' ')} | {expected.Count} | {expected.Except(found).Count()} | {found.Except(expected).Count()} |"),
                document,
                StringComparison.Ordinal);
        }
    }
}
