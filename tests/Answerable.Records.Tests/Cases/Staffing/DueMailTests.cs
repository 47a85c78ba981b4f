using System.Text.Json;
using Answerable.Domain.Calendars;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Holidays;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using static Answerable.Records.Tests.Cases.CaseOnRecord;

namespace Answerable.Records.Tests.Cases.Staffing;

/// <summary>The handler's complaint was received on Monday 2 March 2026 and is due on Friday 6 March.</summary>
public sealed class DueMailTests
{
    [Theory, OnEachDatabase]
    public async Task Each_working_morning_says_once_what_is_due_and_no_names(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var told = Assert.Single(await MorningAsync(on, new(2026, 3, 2)));
        Assert.Equal(("handler@example.org", "Your cases: 1 due soon"), (told.To, told.Subject));
        Assert.Contains($"  {on.At.Reference}, last day Friday 6 March 2026", told.Text, StringComparison.Ordinal);
        Assert.Contains($"/cases/{on.At.Reference}", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Óther", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bin", told.Text, StringComparison.Ordinal);

        // The node was killed before it could say that it was done: another one does it anew.
        Assert.Single(await MorningAsync(on, new(2026, 3, 2)));
        Assert.Empty(await MorningAsync(on, new(2026, 3, 7)));
        Assert.Equal(["Your cases: 1 due today"], (await MorningAsync(on, new(2026, 3, 6))).Select(mail => mail.Subject));
        await on.Run<ChangeCalendar>(act => act.RunAsync(new([new(CalendarKey.None, new(2026, 3, 9), "Gala day")]), on.Operator, Cancellation));
        Assert.Empty(await MorningAsync(on, new(2026, 3, 9)));

        await on.Run<SwitchDueMail>(act => act.RunAsync(false, on.Handler, Cancellation));
        Assert.Equal([("manager@example.org", "Cases: 1 late")], (await MorningAsync(on, new(2026, 3, 10))).Select(mail => (mail.To, mail.Subject)));
        await on.Run<SwitchDueMail>(act => act.RunAsync(true, on.Handler, Cancellation));
        var late = await MorningAsync(on, new(2026, 3, 11));
        Assert.Equal(["Cases: 1 late", "Your cases: 1 late"], late.Select(mail => mail.Subject).Order(StringComparer.Ordinal));
        Assert.Contains("In all teams: 1 late, 0 due today, 0 due within 5 working days.", late.Single(mail => mail.To == "manager@example.org").Text, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_cover_is_told_in_the_same_message_and_nobody_of_what_they_may_not_know(DatabaseKind kind)
    {
        await using var on = await CaseOnRecord.CreateAsync(kind);
        var own = await on.LogAsync(on.Intake() with { HandlerId = on.Colleague.PersonId });
        var secret = await on.LogAsync(on.Intake());
        await on.Run<RestrictCase>(act => act.RunAsync(new(new(secret), [on.Handler.PersonId!.Value], "Delicate"), on.Manager, Cancellation));
        await on.Database.Within<EnterAbsence, Guid>(act => act.RunAsync(new(on.Handler.PersonId!.Value, new(2026, 3, 3), new(2026, 3, 9), on.Colleague.PersonId!.Value), on.Handler, Cancellation));
        var told = Assert.Single(await MorningAsync(on, new(2026, 3, 3)));
        Assert.Equal(("colleague@example.org", "Your cases: 2 due soon"), (told.To, told.Subject));
        Assert.True(told.Text.IndexOf(own, StringComparison.Ordinal) < told.Text.IndexOf("For handler, who is away until Monday 9 March 2026", StringComparison.Ordinal));
        Assert.Contains(on.At.Reference, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, told.Text, StringComparison.Ordinal);

        // The case is about the cover: they are told no more of it. The handler is back and may know of both.
        await on.Run<NameSubject>(act => act.RunAsync(new(on.At, on.Colleague.PersonId, null, false), on.Manager, Cancellation));
        Assert.DoesNotContain(on.At.Reference, Assert.Single(await MorningAsync(on, new(2026, 3, 4))).Text, StringComparison.Ordinal);
        var all = await MorningAsync(on, new(2026, 3, 10));
        Assert.Equal(
            [("colleague@example.org", "Your cases: 1 late"), ("handler@example.org", "Your cases: 2 late"), ("manager@example.org", "Cases: 3 late")],
            all.Select(mail => (mail.To, mail.Subject)).OrderBy(mail => mail.To, StringComparer.Ordinal));
    }

    /// <returns>All messages of this morning.</returns>
    private static async Task<List<Mail>> MorningAsync(CaseOnRecord on, DateOnly day)
    {
        on.Database.Clock.Set(new(day, new(6, 5), TimeSpan.Zero));
        await on.Run<DueMails>(mails => mails.RunAsync(new() { Job = DueMails.Job, Key = $"{day:O}", Payload = "" }, Cancellation));
        var key = $"case-due/{day:O}/%";
        return await on.Database.Within<RecordsContext, List<Mail>>(async records =>
        {
            _ = records.For(on.Operator);
            var sent = await records.Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM outbox WHERE key LIKE {key}").ToListAsync(Cancellation);
            return [.. sent.Select(payload => JsonSerializer.Deserialize<Mail>(payload)!)];
        });
    }
}
