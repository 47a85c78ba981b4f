using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Cases;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Answerable.Records.Tests.Cases;
using Answerable.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Access;

public sealed class RequestKeysTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_key_is_written_with_its_act_or_not_at_all_and_forgotten_after_a_week(DatabaseKind kind)
    {
        await using var cases = await CaseOnRecord.CreateAsync(kind);
        await cases.Database.Within<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestKeys>().Begin(Request("refused"));
            await Assert.ThrowsAsync<RefusedException>(() => services.GetRequiredService<TakeCase>().RunAsync(new(cases.At), cases.Handler, Cancellation));
        });
        Assert.Null(await FindAsync("refused", cases.Handler));

        await cases.Database.Within<IServiceProvider>(async services =>
        {
            services.GetRequiredService<RequestKeys>().Begin(Request("done"));
            await services.GetRequiredService<AddPoint>().RunAsync(new(new(await EscalatedAsync(services, cases)), "The bin was left"), cases.Handler, Cancellation);
        });
        Assert.Equal(("answer", "digest"), (await FindAsync("done", cases.Handler)) is { } kept ? (kept.Answer, kept.Digest) : default);
        Assert.Null(await FindAsync("done", cases.Colleague));

        cases.Database.Clock.Advance(TimeSpan.FromDays(8));
        await cases.Database.Within<Sweeper>(sweeper => sweeper.OnceAsync(ForgetRequestKeys.Job, "a-day", Cancellation));
        await cases.Database.Within<Sweeper, int>(sweeper => sweeper.RunAsync(Cancellation));
        Assert.Null(await FindAsync("done", cases.Handler));

        RequestInHand Request(string key) => new(cases.Handler.PersonId!.Value, key, "digest", 200, _ => "answer");
        Task<RequestKey?> FindAsync(string key, Actor by) => cases.Database.Within<RequestKeys, RequestKey?>(keys => keys.FindAsync(key, by, Cancellation));
    }

    private static async Task<string> EscalatedAsync(IServiceProvider services, CaseOnRecord cases)
    {
        await services.GetRequiredService<EscalateCase>().RunAsync(new(cases.At, "The customer asks for it", new(2026, 3, 2)), cases.Handler, Cancellation);
        return cases.At.Reference;
    }
}
