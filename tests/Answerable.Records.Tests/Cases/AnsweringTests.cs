using Answerable.Domain.Cases;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Testing;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases;

public sealed class AnsweringTests
{
    [Theory, OnEachDatabase]
    public async Task From_the_first_call_to_the_signed_answer(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.DraftAsync();
        await on.Run<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation));
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("director@example.org", StringComparison.Ordinal));
        Assert.Equal("case.approve-permission", await on.Refused<ApproveAnswer>(act => act.RunAsync(new(on.At), on.Handler, Cancellation)));
        Assert.Equal("case.reason", await on.Refused<SendBackAnswer>(act => act.RunAsync(new(on.At, " "), on.Director, Cancellation)));
        await on.Run<SendBackAnswer>(act => act.RunAsync(new(on.At, "Say what happens now"), on.Director, Cancellation));
        Assert.Contains(await on.MailAsync(), mail => mail.Contains("handler@example.org", StringComparison.Ordinal));
        await on.WriteAsync("Dear Ann Óther,\n\nthe lorry comes tomorrow.", on.Handler);
        await on.Run<SendForSignOff>(act => act.RunAsync(new(on.At), on.Handler, Cancellation));
        await on.Run<ApproveAnswer>(act => act.RunAsync(new(on.At), on.Director, Cancellation));
        await on.Run<SendAnswer>(act => act.RunAsync(new(on.At, AnswerChannel.Email, new(2026, 3, 2), null, "The lorry was sent"), on.Handler, Cancellation));
        Assert.Single(await on.MailAsync(), mail => mail.Contains("Ann@Example.org", StringComparison.Ordinal) && mail.Contains("the lorry comes tomorrow", StringComparison.Ordinal));
        await on.Run<CloseCase>(act => act.RunAsync(new(on.At, "A lorry broke down", "A second lorry is kept ready", false), on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal((CaseState.Closed, "upheld", new DateOnly(2032, 3, 2)), (view.About.State, view.About.OutcomeKey, view.About.KeepUntilOn!.Value));
        Assert.Equal(("director", "Dear Ann Óther,\n\nthe lorry did not come."), (view.Names.Person(view.Answers[0].SignerId), view.Answers[0].TextBefore));
        Assert.Null(view.NextStep);
        Assert.Empty(await on.Database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(null, Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_is_drafted_with_its_paragraphs_and_changed_by_someone_else(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.answer-text", await on.Refused<DraftAnswer>(act => act.RunAsync(new(on.At, " \n", [], []), on.Handler, Cancellation)));
        await on.Run<DraftAnswer>(act => act.RunAsync(new(on.At, "Dear Ann,\r\n\r\nwe are sorry. ", ["no-such-item"], [7]), on.Handler, Cancellation));
        await on.Run<DraftAnswer>(act => act.RunAsync(new(on.At, "Dear Ann,\n\nwe are very sorry.", [], []), on.Colleague, Cancellation));
        var view = await on.ViewAsync();
        var answer = Assert.Single(view.Answers);
        Assert.Equal((CaseState.Drafted, "Dear Ann,\n\nwe are very sorry.", on.Colleague.PersonId, "", ""), (view.About.State, answer.Text, answer.AuthorId, answer.Checked, answer.PointsAnswered));
        Assert.True(answer.WasDraftedBy(on.Handler) && answer.WasDraftedBy(on.Colleague));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_answered_too_early_is_reopened_and_answered_again(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<SendAnswer>(act => act.RunAsync(new(on.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Sent"), on.Handler, Cancellation));
        await on.Run<ReopenCase>(act => act.RunAsync(new(on.At, "The lorry did not come either"), on.Manager, Cancellation));
        Assert.Equal((CaseState.InHand, new DateOnly(2026, 3, 6)), ((await on.ViewAsync()).About.State, (await on.ViewAsync()).About.QueueOn));
        await on.Run<SendAnswer>(act => act.RunAsync(new(on.At, AnswerChannel.Told, new(2026, 3, 2), "upheld", "Sent again"), on.Handler, Cancellation));
        Assert.Equal([1, 2], (await on.ViewAsync()).Answers.Select(answer => answer.Number));
    }

    [Theory, OnEachDatabase]
    public async Task A_case_is_closed_without_an_outcome(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        await on.Run<WithdrawCase>(act => act.RunAsync(new(on.At, "withdrawn", "The customer rang"), on.Handler, Cancellation));
        var view = await on.ViewAsync();
        Assert.Equal((CaseState.Closed, "withdrawn", null), (view.About.State, view.About.ClosureKey, view.About.OutcomeKey));
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_not_read_cases_finds_none(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        Assert.Equal("case.read-permission", await on.Refused<TakeCase>(act => act.RunAsync(new(on.At), on.Stranger, Cancellation)));
    }
}
