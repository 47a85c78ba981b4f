using Answerable.Domain.Access;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

public sealed class LateEnquiriesTests
{
    [Theory, OnEachDatabase]
    public async Task A_body_that_has_not_answered_in_time_stands_with_its_case_until_it_does(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<ChooseProcedures>(act => act.RunAsync(new(["ombudsman-casework", Procedure]), on.Operator, Cancellation));
        var intake = on.Intake() with { NatureKey = null, Contractor = "Anyborough Council" };
        var at = new CaseAddress(await on.Database.Within<LogCase, string>(log => log.RunAsync(new("ombudsman-casework", intake), on.Handler, Cancellation)));
        await on.Run<EscalateCase>(act => act.RunAsync(new(at, "It is for us", new(2026, 3, 2)), on.Handler, Cancellation));
        await on.Run<EnquireOfBody>(act => act.RunAsync(new(at, "Anyborough Council", "The file", new(2026, 3, 2)), on.Handler, Cancellation));
        await on.Run<EnquireOfBody>(act => act.RunAsync(new(at, "Anyborough Health Board", "The notes", new(2026, 3, 2)), on.Handler, Cancellation));
        var due = (await on.RowsAsync<Domain.Cases.CaseEnquiry>()).First().DueOn!.Value;
        on.Database.Clock.Set(new(due, new(9, 0), TimeSpan.Zero));
        Assert.Empty(await ReadAsync(on, on.Handler));
        Assert.Empty((await QueueAsync(on, QueueWhen.EnquiryLate)).Rows);

        on.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([(at.Reference, 1, "Anyborough Council", due, null), (at.Reference, 2, "Anyborough Health Board", due, null)], (await ReadAsync(on, on.Handler)).Select(row => (row.Reference, row.Number, row.PutTo, row.DueOn, row.For)));
        Assert.Empty(await ReadAsync(on, on.Colleague));
        Assert.Equal([(at.Reference, due)], (await QueueAsync(on, QueueWhen.EnquiryLate)).Rows.Select(row => (row.Reference, row.EnquirySince!.Value)));
        Assert.Null((await QueueAsync(on, null)).Rows.Single(row => row.Reference == on.At.Reference).EnquirySince);
        var today = due.AddDays(1);
        await on.Database.Within<EnterAbsence, Guid>(act => act.RunAsync(new(on.Handler.PersonId!.Value, today, today, on.Colleague.PersonId!.Value), on.Manager, Cancellation));
        Assert.Equal(["handler", "handler"], (await ReadAsync(on, on.Colleague)).Select(row => row.For));

        foreach (var number in new[] { 1, 2 })
        {
            await on.Run<AnswerEnquiry>(act => act.RunAsync(new(at, number, "Here it is", today), on.Handler, Cancellation));
        }

        Assert.Empty(await ReadAsync(on, on.Handler));
        Assert.Empty((await QueueAsync(on, QueueWhen.EnquiryLate)).Rows);
    }

    private static Task<IReadOnlyList<LateEnquiries.Row>> ReadAsync(CaseOnRecord on, Actor by) => on.Database.Within<LateEnquiries, IReadOnlyList<LateEnquiries.Row>>(late => late.ReadAsync(by, Cancellation));

    private static Task<CaseQueue.Page> QueueAsync(CaseOnRecord on, QueueWhen? when) =>
        on.Database.Within<CaseQueue, CaseQueue.Page>(queue => queue.ReadAsync(new(QueueOf.All) { When = when }, null, on.Handler, Cancellation));
}
