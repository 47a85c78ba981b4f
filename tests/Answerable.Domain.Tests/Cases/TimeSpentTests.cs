using Answerable.Domain.Cases;

namespace Answerable.Domain.Tests.Cases;

public sealed class TimeSpentTests
{
    private static readonly CaseRules s_recording = Complaint.Rules with { RecordsTime = true };

    [Fact]
    public void It_stands_with_the_first_line_that_an_act_writes()
    {
        var file = Complaint.Log(rules: s_recording);
        file.Took(25);
        file.Correct(new() { Subject = "Another", Customer = Complaint.Intake().Customer }, Complaint.At(Complaint.Handler, 3));
        file.AddEntry(CaseEntryKind.Note, "And a note", new(2026, 3, 3), null, Complaint.At(Complaint.Handler, 3));
        Assert.Equal([25, null], file.Added.OfType<CaseEntry>().TakeLast(2).Select(entry => entry.Minutes));
        Assert.All(file.Added.OfType<CaseEntry>(), entry => Assert.False(entry.IsAfterClosure));
    }

    [Fact]
    public void After_closure_it_is_told_apart()
    {
        var closed = Complaint.Log(rules: s_recording);
        closed.Withdraw("withdrawn", "They rang", Complaint.At(Complaint.Handler, 4));
        var later = new CaseFile(closed.Case, s_recording, _ => throw new InvalidOperationException("No clock is asked")) { Stages = closed.Stages, People = closed.People };
        later.Took(10);
        Assert.True(later.AddEntry(CaseEntryKind.Note, "Sent the papers to the archive", new(2026, 3, 5), null, Complaint.At(Complaint.Handler, 5)).IsAfterClosure);
    }

    [Theory]
    [InlineData(0, "case.minutes")]
    [InlineData(-5, "case.minutes")]
    [InlineData(1441, "case.minutes")]
    public void What_cannot_be_is_refused(int minutes, string code) => Assert.Equal(code, Complaint.Refused(() => Complaint.Log(rules: s_recording).Took(minutes)));

    [Fact]
    public void Where_the_procedure_does_not_record_it_it_is_not_taken() => Assert.Equal("case.time-not-recorded", Complaint.Refused(() => Complaint.Log().Took(5)));
}
