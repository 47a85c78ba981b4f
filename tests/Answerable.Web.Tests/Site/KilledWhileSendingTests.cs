using System.Globalization;
using Answerable.Domain.Access;
using Answerable.Records;
using Answerable.Records.Bodies;
using Answerable.Records.Databases;
using Answerable.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Site;

/// <summary>The server is killed when the mail server has a message and has not said so yet: the message goes out again, and whoever receives it can tell that it is the same.</summary>
public sealed class KilledWhileSendingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_message_goes_again_under_the_same_id_and_then_no_more()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var by = await database.Within<CreateBody, Actor>(create => create.RunAsync(new("borough", "Test Borough Council"), Cancellation));
        await database.Within<RecordsContext>(async records =>
        {
            var scope = records.For(by);
            scope.Send(new("ann@example.org", "Your complaint", "We have it."), "a-message");
            scope.Send(new("bo@example.org", "Your complaint", "We have it too."), "another");
            await scope.SaveAsync("told", null, Cancellation);
        });
        var settings = database.Services.GetRequiredService<RecordsSettings>();
        var address = database.Database.Path ?? database.Database.ConnectionString;
        await using var sink = new MailSink();
        string first;
        using (var server = await ServerProcess.StartAsync(address, settings.FilesFolder, settings.MailFolder, sink.Address))
        {
            first = await sink.ReceiveAsync();
            server.Kill();
        }

        sink.Acknowledges = true;
        await using var connection = await database.OpenRawAsync();
        Assert.Equal(["2"], await connection.ReadAsync("SELECT count(*) FROM outbox WHERE done_at IS NULL AND job = 'mail'"));

        // Minutes later the lease of the dead server is over.
        await connection.RunAsync("UPDATE outbox SET leased_until_at = NULL");
        using var next = await ServerProcess.StartAsync(address, settings.FilesFolder, settings.MailFolder, sink.Address);
        List<string> again = [IdOf(await sink.ReceiveAsync()), IdOf(await sink.ReceiveAsync())];
        var sent = (await connection.ReadAsync("SELECT id FROM outbox WHERE job = 'mail'")).Select(NameOf).ToList();
        Assert.Equal(sent.Order(StringComparer.Ordinal), again.Order(StringComparer.Ordinal));
        Assert.Contains(IdOf(first), again);

        // One comes after the other: when the second is there, it stands on record that the first one is away.
        Assert.Contains(again[0], (await connection.ReadAsync("SELECT id FROM outbox WHERE job = 'mail' AND done_at IS NOT NULL")).Select(NameOf));
        Assert.False(Directory.Exists(settings.MailFolder) && Directory.GetFiles(settings.MailFolder).Length > 0);
    }

    private static string NameOf(string? id) => $"<{Guid.Parse(id!, CultureInfo.InvariantCulture):N}@{ServerProcess.MailFrom.Split('@')[1]}>";

    private static string IdOf(string message) => message.Split('\n').Single(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)).Split(':', 2)[1].Trim();
}
