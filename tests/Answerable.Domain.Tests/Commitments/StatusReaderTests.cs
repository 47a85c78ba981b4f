using Answerable.Domain.Commitments;
using FsCheck;
using FsCheck.Fluent;
using static Answerable.Domain.Commitments.CommitmentStatus;

namespace Answerable.Domain.Tests.Commitments;

public sealed class StatusReaderTests
{
    [Theory]
    [InlineData("On target", OnTarget)]
    [InlineData("on-target", OnTarget)]
    [InlineData("slippage", Slippage)]
    [InlineData("Not started", NotStarted)]
    [InlineData("Not yet started", NotStarted)]
    [InlineData("Exceeded", Exceeded)]
    [InlineData("discontinued", Discontinued)]
    [InlineData("Completed: February 2022", Completed)]
    [InlineData("Completed:  Set up in June 2021, ongoing", Completed)]
    [InlineData("Green", OnTarget)]
    [InlineData("AMBER", Slippage)]
    [InlineData("At risk", Slippage)]
    [InlineData("Not on track", Slippage)]
    [InlineData("In progress", OnTarget)]
    [InlineData("Ongoing", OnTarget)]
    [InlineData("Done", Completed)]
    [InlineData("BAU", BusinessAsUsual)]
    [InlineData("Partially complete", OnTarget)]
    [InlineData("85% complete", OnTarget)]
    [InlineData("100% complete", Completed)]
    [InlineData("Deferred to 2021-22", Deferred)]
    [InlineData("On hold", Hibernated)]
    [InlineData("B", Completed)]
    [InlineData("a", Slippage)]
    [InlineData("Significant slippage", Slippage)]
    [InlineData("Closed - merged with 5.2", Duplicate)]
    [InlineData("Q1 not completed", Unstated)]
    [InlineData("Not complete", Unstated)]
    [InlineData("To be completed", Unstated)]
    [InlineData("purple", Unstated)]
    [InlineData("", Unstated)]
    public void A_status_cell_says_its_status(string text, CommitmentStatus status) => Assert.Equal(status, StatusReader.ReadCell(text).Status);

    [Theory]
    [InlineData("A useful exercise. Proposal to re-do it in August. Recommended for closure.", ProposedForClosure, "Recommended for closure")]
    [InlineData("Court Order – 2 identified FOI – 1 identified Recommend action for closure", ProposedForClosure, "Recommend action for closure")]
    [InlineData("Completed. 6th May 2020 – policy published. Recommended for closure", ProposedForClosure, "Recommended for closure")]
    [InlineData("Completed 23 Apr 2020. Amendments made 20 May 2020.", Completed, "Completed")]
    [InlineData("The front sheet is complete. New procedure rolled out to the team. Action complete", Completed, "Action complete")]
    [InlineData("Rota in place. This action is complete; work will continue in order to reduce volumes.", Completed, "This action is complete")]
    [InlineData("Complete for all areas.", Completed, "Complete")]
    [InlineData("Court Order – complete RoA – complete FOI – N/a", Completed, "complete")]
    [InlineData("Completed for all staff, individuals maintaining their plans as business as usual.", Completed, "Completed")]
    [InlineData("This is business as usual work. Growth is reported weekly. Completed.", Completed, "Completed")]
    [InlineData("Diarising completed 23 Apr 2020, now moved to business as usual.", BusinessAsUsual, "now moved to business as usual")]
    [InlineData("Training has been completed. This is closed and now business as usual.", BusinessAsUsual, "This is closed and now business as usual")]
    [InlineData("This will be reviewed. This action will be hibernated until work resumes.", Hibernated, "This action will be hibernated")]
    [InlineData("This action will be closed once all are in place. Once the primary areas are completed the action will hibernate.", Hibernated, "action will hibernate")]
    [InlineData("Effectively a duplicate of 3.6 so closed 24 Apr 2020.", Duplicate, "duplicate of 3.6")]
    [InlineData("Completed. On 23 Apr 2020 TS agreed to defer progress.", Deferred, "Completed. On 23 Apr 2020 TS agreed to defer")]
    [InlineData("79% across all stations. Behind.", Slippage, "Behind")]
    [InlineData("Delayed. Survey closes 10 October.", Slippage, "Delayed")]
    [InlineData("Closed. Replaced by 3a and the national measure.", Discontinued, "Closed. Replaced by")]
    [InlineData("Work is under way and on track.", OnTarget, "on track")]
    [InlineData("Internal audit completed Aug 2019.", Completed, "completed")]
    public void A_status_is_found_in_prose_with_the_words_that_say_it(string text, CommitmentStatus status, string declared)
    {
        var reading = StatusReader.ReadProse(text);
        Assert.Equal((status, declared), (reading.Status, reading.Declared));
    }

    [Theory]
    [InlineData("No update from the other service.")]
    [InlineData("An objective has been set for all accredited staff.")]
    [InlineData("Dependent on completion of work in preceding tables.")]
    [InlineData("Planned for Q1, not completed due to the preparation required.")]
    [InlineData("The action will be closed once the forms are in place.")]
    [InlineData("New forms have been drafted. The associated front sheet is complete and rolled out.")]
    [InlineData("Scoping is under discussion. It should be completed by March 2021.")]
    [InlineData("Will become BAU next year")]
    [InlineData("")]
    public void Prose_that_does_not_say_a_status_has_none(string text)
    {
        var reading = StatusReader.ReadProse(text);
        Assert.Equal((Unstated, null), (reading.Status, reading.Declared));
    }

    [Theory]
    [InlineData("Completed 23 Apr 2020. Amendments made 20 May 2020.", "2020-04-23")]
    [InlineData("Completed 24th April 2020.", "2020-04-24")]
    [InlineData("Effectively a duplicate of 3.6 so closed 24 Apr 2020.", "2020-04-24")]
    [InlineData("Diarising completed 23 Apr 2020, now moved to business as usual.", "2020-04-23")]
    [InlineData("A – action completed 6th May 2020 B – action completed 4th June 2020", null)]
    [InlineData("Completed. On 23 Apr 2020 the office moved.", null)]
    [InlineData("Completed. 6th May 2020 – the policy was published. Recommended for closure", "2020-05-06")]
    [InlineData("Completed: February 2022", null)]
    public void The_day_of_completion_is_the_one_that_is_said(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), StatusReader.ReadProse(text).CompletedOn);

    [Fact]
    public void The_words_that_were_declared_always_stand_in_the_text()
    {
        string[] pieces = ["Completed", "not", "will be", "23 Apr 2020.", "hibernated", "BAU", "action", "–", ";", "on target", "85%", "moved to", "duplicate of 3.6", "so", "once"];
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(pieces)).Select(chosen => string.Join(' ', chosen)).ToArbitrary(),
            text => StatusReader.ReadProse(text) is var reading && (reading.Declared is null ? reading.Status == Unstated : text.Contains(reading.Declared, StringComparison.Ordinal) && reading.Status != Unstated)).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => StatusReader.ReadCell(text) is not null && StatusReader.ReadProse(text) is not null).QuickCheckThrowOnFailure();
    }
}
