using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Answerable.Web.Tests.Site;

/// <summary><c>answerable serve</c> as a process of its own, which can be killed as by kill -9.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    public const string MailFrom = "office@borough.example.org";

    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "answerable"), arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // It lives for a second: nothing is to be learnt from how its code is used.
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = new() { StartInfo = start };
        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<ServerProcess> StartAsync(string database, string files, string mail, Uri? smtp = null)
    {
        var server = new ServerProcess(
        [
            "serve", "--database", database, "--urls", "http://127.0.0.1:0", "--files", files, "--mail", mail,
            "--mail-from", MailFrom, "--address", "https://borough.example.org",
            .. smtp is null ? [] : new[] { "--smtp", smtp.ToString() },
        ]);
        try
        {
            server.process.Start();
            server.process.BeginOutputReadLine();
            server.process.BeginErrorReadLine();
            server.Address = await server.listens.Task.WaitAsync(s_longestStart, TestContext.Current.CancellationToken);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private void Read(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
        {
            listens.TrySetException(new InvalidOperationException($"The server ended before it listened. It said: {string.Join('\n', said)}"));
            return;
        }

        said.Enqueue(line.Data);
        if (Listens().Match(line.Data) is { Success: true } match)
        {
            listens.TrySetResult(new(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"is at (?<address>http://127\.0\.0\.1:\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listens();
}
