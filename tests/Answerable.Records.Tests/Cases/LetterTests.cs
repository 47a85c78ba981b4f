using System.Text;
using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Databases;
using Answerable.Records.Files;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class LetterTests
{
    private static readonly DateOnly s_today = new(2026, 3, 2);

    [Theory, OnEachDatabase]
    public async Task A_letter_is_begun_from_the_case_written_and_sent_and_what_went_out_is_kept_to_the_byte(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var number = await BeginAsync(on, "clarification");
        var begun = await LetterAsync(on, number);
        Assert.Contains($"Dear Ann Óther,\n\n{on.At.Reference}: The bin at number 4 was not emptied", begun.Letter.Text, StringComparison.Ordinal);
        Assert.Equal(["“what we need to know, one question a line”", "“the day”"], begun.Open);
        Assert.Equal("case.letter-open", await on.Refused<SendLetter>(send => send.RunAsync(new(on.At.Reference, number, null, AnswerChannel.Email, s_today), on.Handler, Cancellation)));

        await on.Run<WriteLetter>(write => write.RunAsync(new(on.At.Reference, number, begun.Letter.Version, "Which street?", "Dear Ann,\r\n\r\nwhich street — and when?", false), on.Handler, Cancellation));
        await on.Run<SendLetter>(send => send.RunAsync(new(on.At.Reference, number, null, AnswerChannel.Email, s_today), on.Handler, Cancellation));

        var row = Assert.Single((await CorrespondenceAsync(on)).Rows);
        Assert.Equal((CaseEntryKind.EmailOut, "Ann Óther", s_today), (row.Kind, row.With, row.On));
        var kept = (await on.Database.Within<OpenFile, OpenFile.Download?>(open => open.ReadAsync(row.File!.Id, on.Handler, Cancellation)))!;
        Assert.Equal("Dear Ann,\n\nwhich street — and when?", Encoding.UTF8.GetString(kept.Content));
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("Ann@Example.org", StringComparison.Ordinal) && mail.Contains("Which street?", StringComparison.Ordinal));
        Assert.Equal("case.letter-sent", await on.Refused<WriteLetter>(write => write.RunAsync(new(on.At.Reference, number, null, "Again", "Again", false), on.Handler, Cancellation)));
        Assert.Equal("case.letter-sent", await on.Refused<SendLetter>(send => send.RunAsync(new(on.At.Reference, number, null, AnswerChannel.Email, s_today), on.Handler, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task The_letter_of_an_extension_holds_its_new_date_and_reason_and_waits_for_them(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var template = (await CorrespondenceAsync(on)).Templates.Single(letter => letter.Key == "extension");
        Assert.Equal(2, template.Lacks.Count);
        await on.Run<ExtendCase>(act => act.RunAsync(new(on.At, new(2026, 3, 13), "The plans must be found.", on.Manager.PersonId, s_today), on.Handler, Cancellation));

        var letter = await LetterAsync(on, await BeginAsync(on, "extension"));
        Assert.Contains("The plans must be found.", letter.Letter.Text, StringComparison.Ordinal);
        Assert.Contains("by Friday 13 March 2026", letter.Letter.Text, StringComparison.Ordinal);
        Assert.Empty(letter.Open);
        Assert.Contains("day 1", (await LetterAsync(on, await BeginAsync(on, "working"))).Letter.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnEachDatabase]
    public async Task Sending_the_acknowledgement_acknowledges_the_case(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<EscalateCase>(act => act.RunAsync(new(on.At, "The customer asks for it", s_today), on.Handler, Cancellation));
        await on.Run<AddPoint>(act => act.RunAsync(new(on.At, "The bin was left"), on.Handler, Cancellation));
        var number = await BeginAsync(on, "acknowledgement");
        Assert.Contains("1. The bin was left", (await LetterAsync(on, number)).Letter.Text, StringComparison.Ordinal);
        await on.Run<SendLetter>(send => send.RunAsync(new(on.At.Reference, number, null, AnswerChannel.Letter, s_today, "%PDF-1.7 paper"u8.ToArray()), on.Handler, Cancellation));

        var view = await on.ViewAsync();
        Assert.Equal(s_today, view.Stages[^1].AcknowledgedOn);
        var sent = view.Timeline.Single(entry => entry.Kind is CaseEntryKind.LetterOut);
        Assert.Equal(("application/pdf", $"{on.At.Reference} Acknowledgement.pdf"), (sent.File!.ContentType, sent.File.Name));
    }

    [Theory, OnEachDatabase]
    public async Task Who_acts_for_the_customer_is_written_to_once_the_customer_agrees(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var speaker = new PersonIntake(Asked.Given, "Sam Speaker", Asked.Given, "sam@example.org", null, null);
        var without = new CaseAddress(await on.LogAsync(on.Intake() with { Representative = speaker }));
        var number = await on.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(without, "received"), on.Handler, Cancellation));
        var page = (await on.Database.Within<LetterPage, LetterPage.View?>(read => read.ReadAsync(without.Reference, number, on.Handler, Cancellation)))!;
        Assert.Equal(("Ann Óther", "Sam Speaker"), (page.To!.Name, page.WithoutConsent!.Name));

        var with = new CaseAddress(await on.LogAsync(on.Intake() with { Representative = speaker with { ConsentOn = s_today } }));
        number = await on.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(with, "received"), on.Handler, Cancellation));
        page = (await on.Database.Within<LetterPage, LetterPage.View?>(read => read.ReadAsync(with.Reference, number, on.Handler, Cancellation)))!;
        Assert.Equal(("Sam Speaker", (CasePerson?)null), (page.To!.Name, page.WithoutConsent));
        Assert.StartsWith("Dear Sam Speaker,", page.Letter.Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_answer_that_was_signed_is_kept_as_it_went_out(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.DraftAsync();
        await on.WriteAsync("Dear Ann,\n\n[[say sorry]]", on.Handler);
        Assert.Equal("case.answer-incomplete", await on.Refused<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation)));
        await on.WriteAsync("Dear Ann,\n\nwe are sorry.", on.Handler);
        await on.Run<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation));
        await on.Run<ApproveAnswer>(act => act.RunAsync(new(on.At), on.Director, Cancellation));
        await on.Run<SendAnswer>(act => act.RunAsync(new(on.At, AnswerChannel.Email, s_today, null, "A new round"), on.Handler, Cancellation));

        var row = Assert.Single((await CorrespondenceAsync(on)).Rows);
        Assert.Equal(CaseEntryKind.EmailOut, row.Kind);
        var kept = (await on.Database.Within<OpenFile, OpenFile.Download?>(open => open.ReadAsync(row.File!.Id, on.Handler, Cancellation)))!;
        Assert.Equal("Dear Ann,\n\nwe are sorry.", Encoding.UTF8.GetString(kept.Content));
    }

    [Theory, OnEachDatabase]
    public async Task What_came_in_is_told_apart_from_what_went_out(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.EmailIn, "It is still there.", s_today, OtherParty: "A neighbour"), on.Handler, Cancellation));
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.CallOut, "Nobody was in.", s_today), on.Handler, Cancellation));
        await on.Run<AddCaseEntry>(act => act.RunAsync(new(on.At, CaseEntryKind.Note, "Look again.", s_today), on.Handler, Cancellation));
        Assert.Equal([(CaseEntryKind.EmailIn, "A neighbour"), (CaseEntryKind.CallOut, "Ann Óther")], (await CorrespondenceAsync(on)).Rows.Select(row => (row.Kind, row.With!)).OrderBy(row => row.Item2));

        var acts = (await on.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(on.At.Reference, on.Handler, TimelineLines.Acts, Cancellation)))!;
        Assert.All(acts.Timeline, entry => Assert.Equal(CaseEntryKind.Act, entry.Kind));
        var exchanged = (await on.Database.Within<CasePage, CasePage.View?>(page => page.ReadAsync(on.At.Reference, on.Handler, TimelineLines.Correspondence, Cancellation)))!;
        Assert.Equal(2, exchanged.Timeline.Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_letter_that_is_not_wanted_is_put_away_and_a_stranger_writes_none(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var number = await BeginAsync(on, "received");
        await on.Run<DropLetter>(drop => drop.RunAsync(new(on.At.Reference, number, null), on.Handler, Cancellation));
        Assert.Empty((await CorrespondenceAsync(on)).Drafts);
        Assert.Equal("case.letter-dropped", await on.Refused<DropLetter>(drop => drop.RunAsync(new(on.At.Reference, number, null), on.Handler, Cancellation)));
        Assert.Equal("case.letter-template", await on.Refused<BeginLetter>(begin => begin.RunAsync(new(on.At, "no-such-letter"), on.Handler, Cancellation)));
        Assert.Equal("case.letter-answer", await on.Refused<BeginLetter>(begin => begin.RunAsync(new(on.At, "answer-frontline"), on.Handler, Cancellation)));
        Assert.Equal("case.read-permission", await on.Refused<BeginLetter>(begin => begin.RunAsync(new(on.At, "received"), on.Stranger, Cancellation)));
        Assert.Equal("case.letter-not-found", await on.Refused<DropLetter>(drop => drop.RunAsync(new(on.At.Reference, 99, null), on.Handler, Cancellation)));
    }

    private static Task<int> BeginAsync(CaseOnRecord on, string key) => on.Database.Within<BeginLetter, int>(begin => begin.RunAsync(new(on.At, key), on.Handler, Cancellation));

    private static async Task<LetterPage.View> LetterAsync(CaseOnRecord on, int number) =>
        (await on.Database.Within<LetterPage, LetterPage.View?>(page => page.ReadAsync(on.At.Reference, number, on.Handler, Cancellation)))!;

    private static async Task<Correspondence.View> CorrespondenceAsync(CaseOnRecord on) =>
        (await on.Database.Within<Correspondence, Correspondence.View?>(page => page.ReadAsync(on.At.Reference, on.Handler, Cancellation)))!;
}
