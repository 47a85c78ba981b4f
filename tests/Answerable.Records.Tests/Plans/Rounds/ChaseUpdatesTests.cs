using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Rounds;
using Answerable.Testing;
using static Answerable.Records.Tests.Plans.PlanOnRecord;
using static Answerable.Records.Tests.Plans.Rounds.RoundOnRecord;

namespace Answerable.Records.Tests.Plans.Rounds;

public sealed class ChaseUpdatesTests
{
    [Theory, OnEachDatabase]
    public async Task Who_has_not_answered_gets_one_mail_a_day_with_the_rows(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.WriteAsync(null, references: [1]);
        Assert.Equal(["owner"], (await ChaseAsync(plan)).Reminded);
        var mail = Assert.Single(await plan.MailAsync(), mail => mail.Contains("Reminder", StringComparison.Ordinal));
        Assert.Contains("two about training", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("one about leaflets", mail, StringComparison.Ordinal);
        Assert.Equal(["owner"], (await ChaseAsync(plan)).Already);
        plan.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["owner"], (await ChaseAsync(plan)).Reminded);
    }

    [Theory, OnEachDatabase]
    public async Task A_delegate_is_asked_in_the_owner_s_place_and_nobody_when_all_is_sent(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        await plan.Run<NameOwner>(name => name.RunAsync(new(Key, "Owner", plan.Stranger.PersonId!.Value, IsDelegate: true), plan.Editor, Cancellation));
        Assert.Equal(["stranger"], (await ChaseAsync(plan)).Reminded);
        await plan.Run<LeaveUnchanged>(leave => leave.RunAsync(new(Key, LastQuarter), plan.Stranger, Cancellation));
        plan.Database.Clock.Advance(TimeSpan.FromDays(1));
        var outcome = await ChaseAsync(plan);
        Assert.Empty(outcome.Reminded.Concat(outcome.Already));
    }

    [Theory, OnEachDatabase]
    public async Task On_the_due_day_and_each_third_day_after_the_program_reminds_by_itself_once(DatabaseKind kind)
    {
        await using var plan = await RoundOnRecord.CreateAsync(kind);
        var reminders = new List<int>();
        for (var day = 14; day <= 23; day++)
        {
            plan.Database.Clock.Set(new(2026, 3, day, 6, 5, 0, TimeSpan.Zero));
            var before = await CountAsync();
            await Task.WhenAll(MorningAsync(), MorningAsync());
            if (await CountAsync() > before)
            {
                reminders.Add(day);
                Assert.Equal(before + 1, await CountAsync());
            }
        }

        Assert.Equal([16, 19, 22], reminders);

        Task MorningAsync() => plan.Database.Within<Sweeper>(async sweeper =>
        {
            await sweeper.OnceAsync(RemindersOfTheDay.Job, plan.Database.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Cancellation);
            await sweeper.RunAsync(Cancellation);
        });

        Task<int> CountAsync() => Task.FromResult(Directory.Exists(MailFolder(plan)) ? Directory.GetFiles(MailFolder(plan), "*.eml").Count(file => System.IO.File.ReadAllText(file).Contains("=?utf-8?B?UmVtaW5kZXI", StringComparison.Ordinal)) : 0);
    }

    private static string MailFolder(PlanOnRecord plan) => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RecordsSettings>(plan.Database.Services).MailFolder;

    private static Task<ChaseUpdates.Outcome> ChaseAsync(PlanOnRecord plan) =>
        plan.Database.Within<ChaseUpdates, ChaseUpdates.Outcome>(chase => chase.RunAsync(new(Key, LastQuarter), plan.Coordinator(), Cancellation));
}
