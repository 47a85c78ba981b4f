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
    [InlineData("Completed:  Begun in May 2021, ongoing", Completed)]
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
    [InlineData("A useful test. To be done again in August. Recommended for closure.", ProposedForClosure, "Recommended for closure")]
    [InlineData("North – 2 found East – 1 found Recommend action for closure", ProposedForClosure, "Recommend action for closure")]
    [InlineData("Completed. 6th May 2021 – policy published. Recommended for closure", ProposedForClosure, "Recommended for closure")]
    [InlineData("Completed 3 May 2021. Corrected 20 May 2021.", Completed, "Completed")]
    [InlineData("The cover page is complete. New rules sent to the staff. Action complete", Completed, "Action complete")]
    [InlineData("Rota in place. This action is complete; the team will go on with the rest.", Completed, "This action is complete")]
    [InlineData("Complete for every team.", Completed, "Complete")]
    [InlineData("North – complete South – complete East – N/a", Completed, "complete")]
    [InlineData("Completed for everyone, people keeping their plans as business as usual.", Completed, "Completed")]
    [InlineData("It is business as usual work. Growth is reported weekly. Completed.", Completed, "Completed")]
    [InlineData("Booking completed 3 May 2021, now moved to business as usual.", BusinessAsUsual, "now moved to business as usual")]
    [InlineData("Courses have been held. This is closed and now business as usual.", BusinessAsUsual, "now business as usual")]
    [InlineData("It is under review. This action will be hibernated until demand returns.", Hibernated, "This action will be hibernated")]
    [InlineData("This action will be closed once all is ready. Once the first offices are completed the action will hibernate.", Hibernated, "action will hibernate")]
    [InlineData("In effect a duplicate of 3.6, so closed 4 May 2021.", Duplicate, "duplicate of 3.6")]
    [InlineData("Completed. On 3 May 2021 the Board agreed to defer progress.", Deferred, "Completed. On 3 May 2021 the Board agreed to defer")]
    [InlineData("79% across all stations. Behind.", Slippage, "Behind")]
    [InlineData("Delayed. Survey closes 10 October.", Slippage, "Delayed")]
    [InlineData("Closed. Replaced by 3a and the national measure.", Discontinued, "Closed. Replaced by")]
    [InlineData("Work is under way and on track.", OnTarget, "on track")]
    [InlineData("External survey completed Aug 2021.", Completed, "completed")]
    public void A_status_is_found_in_prose_with_the_words_that_say_it(string text, CommitmentStatus status, string declared)
    {
        var reading = StatusReader.ReadProse(text);
        Assert.Equal((status, declared), (reading.Status, reading.Declared));
    }

    [Theory]
    [InlineData("No update from the other service.")]
    [InlineData("A goal has been set for every trained person.")]
    [InlineData("Dependent on the work in the tables above.")]
    [InlineData("Meant for the spring, not completed because of the preparation required.")]
    [InlineData("The task will be closed when the forms are in use.")]
    [InlineData("New forms have been drafted. The cover page is complete and in use.")]
    [InlineData("Scoping is under discussion. It should be completed by March 2021.")]
    [InlineData("Will become BAU in spring")]
    [InlineData("")]
    public void Prose_that_does_not_say_a_status_has_none(string text)
    {
        var reading = StatusReader.ReadProse(text);
        Assert.Equal((Unstated, null), (reading.Status, reading.Declared));
    }

    [Theory]
    [InlineData("Completed 3 May 2021. Corrected 20 May 2021.", "2021-05-03")]
    [InlineData("Completed 4th May 2021.", "2021-05-04")]
    [InlineData("In effect a duplicate of 3.6, so closed 4 May 2021.", "2021-05-04")]
    [InlineData("Booking completed 3 May 2021, now moved to business as usual.", "2021-05-03")]
    [InlineData("A – action completed 6th May 2021 B – action completed 5th June 2021", null)]
    [InlineData("Completed. On 3 May 2021 the office moved.", null)]
    [InlineData("Completed. 6th May 2021 – the policy was published. Recommended for closure", "2021-05-06")]
    [InlineData("Completed: February 2022", null)]
    public void The_day_of_completion_is_the_one_that_is_said(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), StatusReader.ReadProse(text).CompletedOn);

    [Fact]
    public void The_words_that_were_declared_always_stand_in_the_text()
    {
        string[] pieces = ["Completed", "not", "will be", "3 May 2021.", "hibernated", "BAU", "action", "–", ";", "on target", "85%", "moved to", "duplicate of 3.6", "so", "once"];
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(pieces)).Select(chosen => string.Join(' ', chosen)).ToArbitrary(),
            text => StatusReader.ReadProse(text) is var reading && (reading.Declared is null ? reading.Status == Unstated : text.Contains(reading.Declared, StringComparison.Ordinal) && reading.Status != Unstated)).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => StatusReader.ReadCell(text) is not null && StatusReader.ReadProse(text) is not null).QuickCheckThrowOnFailure();
    }
}
