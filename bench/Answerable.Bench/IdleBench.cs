using System.Diagnostics;
using System.Globalization;

namespace Answerable.Bench;

/// <summary>How soon a published node answers, and how much memory of its own it holds when idle: VmRSS less RssFile.</summary>
internal static class IdleBench
{
    private const string Address = "http://127.0.0.1:5391";

    public static async Task RunAsync(string database)
    {
        const string program = "artifacts/app/answerable";
        if (!File.Exists(program) || !OperatingSystem.IsLinux())
        {
            Console.WriteLine("idle memory: not measured, there is no published program (./build publish) or this is not Linux");
            return;
        }

        await FirstAnswerAsync(program, database);
        var (milliseconds, mebibytes) = await FirstAnswerAsync(program, database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first answer: {milliseconds:0} ms after start (at most 2000)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle memory: {mebibytes:0} MiB of its own (at most 120)"));
    }

    private static async Task<(double Milliseconds, double Mebibytes)> FirstAnswerAsync(string program, string database)
    {
        var clock = Stopwatch.StartNew();
        using var node = Process.Start(new ProcessStartInfo(program, ["serve", "--database", database, "--urls", Address]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            using var http = new HttpClient();
            while (!await AnswersAsync(http))
            {
                if (node.HasExited)
                {
                    throw new InvalidOperationException($"The node ended with {node.ExitCode} before it answered.");
                }

                await Task.Delay(10);
            }

            var first = clock.Elapsed.TotalMilliseconds;
            for (var request = 0; request < 20; request++)
            {
                await AnswersAsync(http);
            }

            await Task.Delay(TimeSpan.FromSeconds(5));
            return (first, OwnMemory(node.Id));
        }
        finally
        {
            node.Kill(entireProcessTree: true);
            await node.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address + "/sign-in"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static double OwnMemory(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        return (Kibibytes("VmRSS:") - Kibibytes("RssFile:")) / 1024.0;

        double Kibibytes(string name) =>
            double.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
