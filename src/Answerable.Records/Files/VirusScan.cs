using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Answerable.Domain.Access;
using Microsoft.Extensions.Logging;

namespace Answerable.Records.Files;

/// <summary>
/// Has a file looked at by ClamAV's clamd, where one is configured: the command INSTREAM over TCP or a Unix socket (clamd(8)). A file that could not be
/// looked at is not taken.
/// </summary>
public sealed class VirusScan(RecordsSettings settings, ILogger<VirusScan> log)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    public bool IsOn => settings.Clamd is not null;

    /// <exception cref="RefusedException">There is something in it, or it could not be looked at.</exception>
    public async Task CheckAsync(string path, string name, CancellationToken cancellation)
    {
        if (settings.Clamd is null)
        {
            return;
        }

        var said = await AskAsync(path, cancellation);
        RefusedException.ThrowIf(said switch
        {
            null => new("file.scan-unreachable", $"The virus scanner cannot be reached, so “{name}” was not taken. Try again in a few minutes; if it goes on, tell who looks after this site"),
            "stream: OK" => null,
            _ when said.EndsWith(" FOUND", StringComparison.Ordinal) => new("file.virus", $"“{name}” was not taken: the virus scanner found {said["stream: ".Length..^" FOUND".Length]} in it"),
            _ when said.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) => new("file.scan-size", $"“{name}” is larger than the virus scanner looks at, and was not taken: send it in parts"),
            _ => new("file.scan-failed", $"The virus scanner could not look at “{name}”, so it was not taken"),
        });
    }

    /// <returns>Its answer; null where there is none.</returns>
    private async Task<string?> AskAsync(string path, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_longest);
        try
        {
            using var socket = await ConnectAsync(settings.Clamd!, limit.Token);
            await using var stream = new NetworkStream(socket);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous);
            await SendAsync(stream, file, limit.Token);
            var answer = new MemoryStream();
            await stream.CopyToAsync(answer, limit.Token);
            return Encoding.UTF8.GetString(answer.ToArray()).TrimEnd('\0', '\n') is { Length: > 0 } said ? said : null;
        }
        catch (Exception failed) when (failed is SocketException or IOException || (failed is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogError(failed, "The virus scanner at {Address} cannot be reached", settings.Clamd);
            return null;
        }
    }

    private static async Task<Socket> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var isLocal = address.Scheme is "unix";
        var socket = isLocal ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new(SocketType.Stream, ProtocolType.Tcp);
        EndPoint end = isLocal ? new UnixDomainSocketEndPoint(address.AbsolutePath) : new DnsEndPoint(address.Host, address.Port > 0 ? address.Port : 3310);
        try
        {
            await socket.ConnectAsync(end, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Each piece after its length in four bytes, the highest first; a length of nothing ends it. A scanner that has had enough answers before the end.</summary>
    private static async Task SendAsync(NetworkStream stream, FileStream file, CancellationToken cancellation)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var piece = new byte[4 + (64 * 1024)];
        int read;
        do
        {
            read = await file.ReadAsync(piece.AsMemory(4), cancellation);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            try
            {
                await stream.WriteAsync(piece.AsMemory(0, 4 + read), cancellation);
            }
            catch (IOException)
            {
                return;
            }
        }
        while (read > 0);
    }
}
