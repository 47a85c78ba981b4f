using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using static Answerable.Domain.Tests.Cases.Complaint;

namespace Answerable.Domain.Tests.Cases;

public sealed class CaseEnquiringTests
{
    private static readonly CaseRules Asking = Rules with
    {
        Stages =
        [
            Rules.Stages[0] with
            {
                EnquiryClock = new()
                {
                    Key = "enquiry",
                    Name = "Enquiry",
                    Limit = new(20, ClockUnit.WorkingDays),
                    Counting = DayCounting.DayAfter,
                    NonWorkingReceipt = NonWorkingReceipt.Day1,
                    Starts = ClockStart.Transfer,
                    Extension = new() { By = new(10, ClockUnit.WorkingDays), Times = 1 },
                },
            },
        ],
    };

    [Fact]
    public void An_enquiry_has_a_clock_of_its_own_that_is_extended_once()
    {
        var file = Log(rules: Asking);
        var due = file.Case.DueOn;
        file.SendEnquiry("Anyborough Council", "The file, please", new(2026, 3, 2), At(Handler, 2));
        Assert.Equal((new DateOnly(2026, 3, 30), due), (file.Enquiries[0].DueOn, file.Case.DueOn));
        file.ExtendEnquiry(1, "The file is in the archive", new(2026, 3, 20), At(Handler, 20));
        Assert.Equal(new DateOnly(2026, 4, 13), file.Enquiries[0].DueOn);
        Assert.Equal("case.enquiry-extended", Refused(() => file.ExtendEnquiry(1, "Again", new(2026, 3, 21), At(Handler, 21))));
        file.AnswerEnquiry(1, "The file", new(2026, 4, 14), At(Handler, 14, 4));
        Assert.False(file.Enquiries[0].IsInTime);
        Assert.Equal("case.enquiry-none-open", Refused(() => file.AnswerEnquiry(1, "Again", new(2026, 4, 14), At(Handler, 14, 4))));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Equal("case.enquiry-none-here", Log().WhyNot(CaseAct.SendEnquiry, Handler)!.Code);
        var file = Log(rules: Asking);
        Assert.Equal("case.enquiry-to", Refused(() => file.SendEnquiry(" ", "The file", new(2026, 3, 2), At(Handler, 2))));
        Assert.Equal("case.day-future", Refused(() => file.SendEnquiry("Anyborough", "The file", new(2026, 3, 3), At(Handler, 2))));
        file.SendEnquiry("Anyborough", "The file", new(2026, 3, 3), At(Handler, 3));
        Assert.Equal("case.enquiry-not-found", Refused(() => file.AnswerEnquiry(2, "It", new(2026, 3, 4), At(Handler, 4))));
        Assert.Equal("case.enquiry-before", Refused(() => file.AnswerEnquiry(1, "It", new(2026, 3, 2), At(Handler, 4))));
    }
}
