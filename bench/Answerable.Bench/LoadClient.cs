using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Answerable.Bench;

/// <summary>A small client on raw sockets, so that as little as possible of the two cores goes to asking: some connections, kept open, one request after another on each.</summary>
internal sealed class LoadClient(int port, int connections)
{
    /// <param name="Rate">Requests answered a second.</param>
    /// <param name="Slow">The time in milliseconds within which 99 of 100 were answered.</param>
    public sealed record Measured(double Rate, double Slow);

    /// <summary>Asks over the given time. Any answer but 200 or 201 ends the run.</summary>
    public Task<Measured> MeasureAsync(string path, string cookie, TimeSpan time) =>
        MeasureAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"), time);

    /// <summary>Sends the same JSON again and again.</summary>
    public Task<Measured> MeasurePostAsync(string path, string token, byte[] json, TimeSpan time) =>
        MeasureAsync([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n")), .. json], time);

    private async Task<Measured> MeasureAsync(byte[] request, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(request, clock, time))));
        var seconds = clock.Elapsed.TotalSeconds;
        double[] times = [.. counts.SelectMany(one => one).Order()];
        return new(times.Length / seconds, times.Length == 0 ? 0 : times[Math.Min(times.Length - 1, times.Length * 99 / 100)]);
    }

    /// <summary>The length of one answer's body, in bytes.</summary>
    public async Task<int> LengthAsync(string path, string cookie)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://localhost:{port}{path}"));
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode && answer.StatusCode == System.Net.HttpStatusCode.OK
            ? body.Length
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {Encoding.UTF8.GetString(body)}");
    }

    private async Task<List<double>> AskAsync(byte[] request, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("localhost", port);
        var buffer = new byte[64 * 1024];
        List<double> answered = [];
        while (clock.Elapsed < time)
        {
            var asked = clock.Elapsed;
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            answered.Add((clock.Elapsed - asked).TotalMilliseconds);
        }

        return answered;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var filled = 0;
        int headEnd;
        while ((headEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += await ReceiveAsync(socket, buffer.AsMemory(filled));
        }

        var head = Encoding.ASCII.GetString(buffer, 0, headEnd);
        if (!head.StartsWith("HTTP/1.1 20", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(head);
        }

        var body = filled - headEnd - 4;
        if (Header(head, "Content-Length") is { } length)
        {
            var left = int.Parse(length, CultureInfo.InvariantCulture) - body;
            while (left > 0)
            {
                left -= await ReceiveAsync(socket, buffer);
            }

            return;
        }

        // Chunked: the answer ends with an empty chunk. Its last bytes may come in pieces.
        var tail = buffer.AsSpan(Math.Max(headEnd, filled - 5), Math.Min(5, filled - headEnd)).ToArray();
        while (!tail.AsSpan().EndsWith("0\r\n\r\n"u8))
        {
            var got = await ReceiveAsync(socket, buffer);
            tail = [.. tail, .. buffer.AsSpan(Math.Max(0, got - 5), Math.Min(5, got))];
            tail = tail[Math.Max(0, tail.Length - 5)..];
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> into) =>
        await socket.ReceiveAsync(into) is var got and > 0 ? got : throw new InvalidOperationException("The server closed the connection.");

    private static string? Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 4;
        var end = head.IndexOf('\r', start);
        return end < 0 ? head[start..] : head[start..end];
    }
}
