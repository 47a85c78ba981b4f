using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Answerable.Web.Tests.Site;

/// <summary>As much of a mail server as one message a connection needs (RFC 5321). It says that it took a message only when it is told to.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> received = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource ends = new();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"smtp://{listener.LocalEndpoint}");

    public bool Acknowledges { get; set; }

    /// <summary>The next message that has come as a whole, whether or not it was acknowledged.</summary>
    public ValueTask<string> ReceiveAsync() => received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        listener.Dispose();
        await serving;
        ends.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!ends.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(ends.Token);
                await TakeAsync(client);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
            {
                // Who sent was killed, or the test is over.
            }
        }
    }

    private async Task TakeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(ends.Token) is { } line)
        {
            if (!line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(ends.Token) is { } part && part != ".")
            {
                text.AppendLine(part);
            }

            var takes = Acknowledges;
            received.Writer.TryWrite(text.ToString());
            if (takes)
            {
                await writer.WriteLineAsync("250 taken");
            }
        }
    }
}
