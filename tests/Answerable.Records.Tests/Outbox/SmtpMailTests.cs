using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Records.Databases;
using Answerable.Records.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Records.Tests.Outbox;

public sealed class SmtpMailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_sent_again_carries_the_same_id()
    {
        var port = new TaskCompletionSource<int>();
        var received = ReceiveAsync(port, messages: 2);
        var smtpPort = await port.Task;
        await using var services = new ServiceCollection().AddRecords(RecordsDatabase.Parse("unused.db"), settings =>
        {
            settings.SmtpHost = "127.0.0.1";
            settings.SmtpPort = smtpPort;
            settings.SmtpUsesTls = false;
            settings.MailFrom = "plans@borough.example.org";
        }).BuildServiceProvider();
        var transport = services.GetRequiredService<IMailTransport>();
        for (var time = 0; time < 2; time++)
        {
            await transport.SendAsync(new("kim@example.org", "Closure proposed", "Please look at 4.2."), "abc@borough.example.org", new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc), Cancellation);
        }

        var messages = await received;
        Assert.All(messages, message => Assert.Contains("Message-ID: <abc@borough.example.org>", message, StringComparison.OrdinalIgnoreCase));
        Assert.All(messages, message => Assert.Contains("kim@example.org", message, StringComparison.Ordinal));
    }

    /// <summary>As much of an SMTP server as one message a connection needs (RFC 5321).</summary>
    private static async Task<List<string>> ReceiveAsync(TaskCompletionSource<int> port, int messages)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        port.SetResult(((IPEndPoint)server.LocalEndpoint).Port);
        var received = new List<string>();
        while (received.Count < messages)
        {
            using var client = await server.AcceptTcpClientAsync(Cancellation);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync(Cancellation) is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
            {
                if (!line.StartsWith("DATA", StringComparison.Ordinal))
                {
                    await writer.WriteLineAsync("250 ok");
                    continue;
                }

                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(Cancellation) is { } part && part != ".")
                {
                    text.AppendLine(part);
                }

                received.Add(text.ToString());
                await writer.WriteLineAsync("250 taken");
                break;
            }
        }

        return received;
    }
}
