using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Answerable.Records.Tests.Files;

/// <summary>As much of ClamAV's clamd as INSTREAM needs: it finds the word "virus", and takes no more than a limit.</summary>
internal sealed class Clamd : IAsyncDisposable
{
    private readonly Socket server;
    private readonly CancellationTokenSource ends = new();
    private readonly Task answering;
    private readonly int most;

    private Clamd(Socket server, Uri address, int most)
    {
        (this.server, this.most, Address) = (server, most, address);
        answering = AnswerAsync();
    }

    public Uri Address { get; }

    /// <summary>What it was sent, each file as it came.</summary>
    public List<byte[]> Seen { get; } = [];

    public static Clamd OverTcp(int most = int.MaxValue)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        return new(listener, new($"tcp://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}"), most);
    }

    public static Clamd OverUnixSocket(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        return new(listener, new($"unix://{path}"), int.MaxValue);
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        server.Dispose();
        await answering;
        ends.Dispose();
    }

    private async Task AnswerAsync()
    {
        while (!ends.IsCancellationRequested)
        {
            try
            {
                using var socket = await server.AcceptAsync(ends.Token);
                await using var stream = new NetworkStream(socket);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(await LookAsync(stream) + "\0"), ends.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client has gone.
            }
        }
    }

    private async Task<string> LookAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, ends.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            return "UNKNOWN COMMAND";
        }

        var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, ends.Token);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0)
            {
                break;
            }

            if (content.Length + size > most)
            {
                return "INSTREAM size limit exceeded. ERROR";
            }

            var piece = new byte[size];
            await stream.ReadExactlyAsync(piece, ends.Token);
            content.Write(piece);
        }

        Seen.Add(content.ToArray());
        return Encoding.UTF8.GetString(content.ToArray()).Contains("virus", StringComparison.Ordinal) ? "stream: Test.Word-1 FOUND" : "stream: OK";
    }
}
