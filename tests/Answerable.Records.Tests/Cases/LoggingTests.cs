using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class LoggingTests
{
    [Theory, OnEachDatabase]
    public async Task A_logged_case_has_a_reference_its_dates_and_a_first_line_on_its_timeline(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var view = await on.ViewAsync();
        Assert.Equal(("C-2026-000001", CaseState.InHand, new DateOnly(2026, 3, 6)), (view.About.Reference, view.About.State, view.About.DueOn!.Value));
        Assert.Equal(("Ann Óther", "ann other", "ann@example.org", "01234567890"), (view.People[0].Name, view.People[0].NameKey, view.People[0].EmailKey, view.People[0].PhoneKey));
        Assert.Contains("Received on Monday 2 March 2026", Assert.Single(view.Timeline).Text, StringComparison.Ordinal);
        Assert.Contains(view.Answer!.Explanation, line => line.Contains("Friday 6 March 2026", StringComparison.Ordinal));
        Assert.Equal((CaseAct.SendAnswer, true), (view.NextStep!.Value, view.MayDoNextStep));
        Assert.Equal(["C-2026-000002", "C-2026-000003"], [await on.LogAsync(on.Intake()), await on.LogAsync(on.Intake())]);
    }

    [Theory, OnEachDatabase]
    public async Task A_complaint_on_the_telephone_is_logged_answered_and_closed_in_one_act(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var intake = on.Intake() with { Channel = CaseChannel.Telephone, HandlerId = null };
        var reference = await on.Database.Within<LogAndCloseCase, string>(log => log.RunAsync(new(Procedure, intake, "upheld", "Collected today", "A new driver", null, true), on.Handler, Cancellation));
        var about = (await on.RowsAsync<Case>()).Single(about => about.Reference == reference);
        var stage = (await on.RowsAsync<CaseStage>()).Single(stage => stage.CaseId == about.Id);
        Assert.Equal((CaseState.Closed, "upheld", on.Handler.PersonId), (about.State, about.OutcomeKey, about.HandlerId));
        Assert.Equal((1, 5, true), (stage.DaysUsed!.Value, stage.LimitDays!.Value, stage.IsWithinLimit!.Value));
        Assert.Equal(AnswerChannel.Told, (await on.RowsAsync<Answer>()).Single().SentBy);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_logged_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.log-permission", await on.Refused<LogCase>(log => log.RunAsync(new(Procedure, on.Intake()), on.Director, Cancellation)));
        Assert.Equal("case.received-future", await on.Refused<LogCase>(log => log.RunAsync(new(Procedure, on.Intake() with { ReceivedOn = new(2026, 3, 3) }), on.Handler, Cancellation)));
        Assert.Equal("case.email", await on.Refused<LogCase>(log => log.RunAsync(new(Procedure, on.Intake() with { Customer = new(Asked.Given, "Ann", Asked.Given, "not an address", null, null) }), on.Handler, Cancellation)));
        Assert.Equal("case.unit-not-found", await on.Refused<LogCase>(log => log.RunAsync(new(Procedure, on.Intake() with { ServiceId = on.Handler.PersonId }), on.Handler, Cancellation)));
        Assert.Equal("case.handler", await on.Refused<LogCase>(log => log.RunAsync(new(Procedure, on.Intake() with { HandlerId = on.Stranger.PersonId }), on.Handler, Cancellation)));
        Assert.Equal("case.cause", await on.Refused<LogAndCloseCase>(log => log.RunAsync(new(Procedure, on.Intake(), "upheld", "Collected", " ", null, true), on.Handler, Cancellation)));
        Assert.Equal("procedure.unknown", await on.Refused<LogCase>(log => log.RunAsync(new("no-such", on.Intake()), on.Handler, Cancellation)));
        Assert.Single(await on.RowsAsync<Case>());
    }

    [Theory, OnEachDatabase]
    public async Task The_record_is_corrected_and_a_representative_added(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var correction = new CaseCorrection
        {
            Subject = " The bins of\nthe close ",
            NatureKey = "contractor",
            ServiceId = on.Service,
            Contractor = "Bins Ltd",
            Customer = on.Intake().Customer,
            Representative = new(Asked.Given, "Bea Half", Asked.Given, "bea@example.org", null, null, ConsentOn: new(2026, 3, 2)),
        };
        await on.Run<CorrectCase>(act => act.RunAsync(new(on.At, correction), on.Handler, Cancellation));
        await on.Run<CorrectCase>(act => act.RunAsync(new(on.At, correction with { IsUrgent = true }), on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal(("The bins of the close", "the bins of the close", "Bins Ltd", true), (view.About.Subject, view.About.SubjectKey, view.About.Contractor, view.About.IsUrgent));
        Assert.Equal([CaseRole.Customer, CaseRole.Representative], view.People.Select(person => person.Role).Order());
    }

    [Theory, OnEachDatabase]
    public async Task The_day_of_receipt_is_corrected_and_the_date_moves(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<CorrectReceived>(act => act.RunAsync(new(on.At, new(2026, 2, 26), "Stamped on Thursday"), on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal((new DateOnly(2026, 2, 26), new DateOnly(2026, 3, 4), 2), (view.About.ReceivedOn, view.About.DueOn!.Value, view.Events.Count));
    }

    [Theory, OnEachDatabase]
    public async Task A_note_and_a_file_stand_on_the_timeline_and_disturb_nobody(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var before = (await on.ViewAsync()).About.Version;
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Call, "Rang back.\n\nNo answer."), on.Colleague, Cancellation));
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.File, null, File: new("bin.txt", "a picture in words"u8.ToArray())), on.Handler, Cancellation));
        Assert.Equal("case.entry-file", await on.Refused<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.File, "no file"), on.Handler, Cancellation)));
        var view = await on.ViewAsync();
        Assert.Equal(before, view.About.Version);
        Assert.Contains(view.Timeline, entry => entry is { Kind: CaseEntryKind.Call, Text: "Rang back.\n\nNo answer.", ByName: "colleague" });
        Assert.Equal("bin.txt", view.Timeline.Single(entry => entry.Kind is CaseEntryKind.File).File!.Name);
    }
}
