using Answerable.Domain.Access;
using Answerable.Domain.Bodies;
using Answerable.Records.Databases;
using Answerable.Records.History;
using Answerable.Records.Outbox;
using Answerable.Records.Tests.Access;
using Answerable.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Outbox;

public sealed class SweeperTests
{
    private static readonly Mail Notice = new("kim@example.org", "Réponse due", "Your update is due.\nThank you.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Mail_of_an_act_is_written_once_however_often_it_is_swept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await SendAsync(database, await database.CreateBodyAsync(), "due-1");
        Assert.Equal(1, await SweepAsync(database));
        Assert.Equal(0, await SweepAsync(database));

        var file = Assert.Single(Directory.GetFiles(MailFolder(database)));
        var message = await File.ReadAllTextAsync(file, Cancellation);
        Assert.Contains($"Message-ID: <{Path.GetFileNameWithoutExtension(file)}>", message, StringComparison.Ordinal);
        Assert.Contains("To: kim@example.org", message, StringComparison.Ordinal);

        await using var raw = await database.OpenRawAsync();
        Assert.Equal([""], await raw.ReadAsync("SELECT payload FROM outbox"));
    }

    [Theory, OnEachDatabase]
    public async Task A_node_that_dies_after_sending_leaves_one_message(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await SendAsync(database, await database.CreateBodyAsync(), "due-1");
        await SweepAsync(database);
        await using var raw = await database.OpenRawAsync();

        // As if the node had died between sending and saying so: leased and not done.
        var payload = System.Text.Json.JsonSerializer.Serialize(Notice).Replace("'", "''", StringComparison.Ordinal);
        await raw.RunAsync($"UPDATE outbox SET done_at = NULL, payload = '{payload}', leased_until_at = next_at");
        database.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await SweepAsync(database));
        Assert.Single(Directory.GetFiles(MailFolder(database)));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_about_the_same_thing_is_not_sent_twice_and_its_act_is_not_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        await SendAsync(database, by, "due-1");
        await Assert.ThrowsAsync<DbUpdateException>(() => SendAsync(database, by, "due-1"));
        Assert.Equal(1, await database.Within<RecordsContext, int>(records => records.For(by).Rows<Unit>().CountAsync(Cancellation)));
    }

    [Theory, OnEachDatabase]
    public async Task A_job_that_fails_is_tried_again_later_and_says_why(DatabaseKind kind)
    {
        var transport = new BrokenTransport();
        await using var database = await TestDatabase.CreateAsync(kind, services => services.AddSingleton<IMailTransport>(transport));
        await SendAsync(database, await database.CreateBodyAsync(), "due-1");
        Assert.Equal(0, await SweepAsync(database));
        await using var raw = await database.OpenRawAsync();
        Assert.Equal(["No route to the post office"], await raw.ReadAsync("SELECT error FROM outbox"));
        Assert.Equal(0, await SweepAsync(database));
        Assert.Equal(1, transport.Attempts);

        transport.IsMended = true;
        database.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await SweepAsync(database));
    }

    [Theory, OnEachDatabase]
    public async Task Two_nodes_share_the_work_and_do_nothing_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var by = await database.CreateBodyAsync();
        for (var at = 0; at < 25; at++)
        {
            await SendAsync(database, by, $"due-{at}");
        }

        var done = await Task.WhenAll(SweepAsync(database), SweepAsync(database));
        Assert.Equal(25, done.Sum());
        Assert.Equal(25, Directory.GetFiles(MailFolder(database)).Length);
    }

    [Theory, OnEachDatabase]
    public async Task The_day_s_checkpoint_is_written_once_whichever_node_comes_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.CreateBodyAsync();
        foreach (var day in new[] { "2026-03-02", "2026-03-02", "2026-03-03" })
        {
            await database.Within<Sweeper>(sweeper => sweeper.OnceAsync(CheckpointJob.Job, day, Cancellation));
        }

        Assert.Equal(2, await SweepAsync(database));
        var folder = database.Services.GetRequiredService<RecordsSettings>().CheckpointsFolder;
        Assert.Equal(["checkpoint-000001.txt", "checkpoint-000002.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(await database.Within<HistoryVerifier, IReadOnlyList<HistoryProblem>>(verifier => verifier.VerifyAsync(Directory.GetFiles(folder)[0], Cancellation)));
    }

    private static Task SendAsync(TestDatabase database, Actor by, string key) => database.Within<RecordsContext>(async records =>
    {
        var scope = records.For(by);
        var now = database.Clock.GetUtcNow();
        scope.Add(new Unit { Id = Guid.CreateVersion7(now), BodyId = by.BodyId, Key = Guid.CreateVersion7(now).ToString(), Name = "Unit" });
        scope.Send(Notice, key);
        await scope.SaveAsync("unit-added", null, Cancellation);
    });

    private static Task<int> SweepAsync(TestDatabase database) => database.Within<Sweeper, int>(sweeper => sweeper.RunAsync(Cancellation));

    private static string MailFolder(TestDatabase database) => database.Services.GetRequiredService<RecordsSettings>().MailFolder;

    private sealed class BrokenTransport : IMailTransport
    {
        public bool IsMended { get; set; }

        public int Attempts { get; private set; }

        public Task SendAsync(Mail mail, string messageId, DateTime at, CancellationToken cancellation)
        {
            Attempts++;
            return IsMended ? Task.CompletedTask : throw new InvalidOperationException("No route to the post office");
        }
    }
}
