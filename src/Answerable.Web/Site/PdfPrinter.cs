using System.Diagnostics;
using System.Security.Cryptography;
using Answerable.Records;

namespace Answerable.Web.Site;

/// <summary>
/// Prints tagged PDFs by the Chromium of this machine; each once, and then it is kept. One browser at a time, and a short queue: who comes beyond it is
/// asked to try again.
/// </summary>
public sealed class PdfPrinter(AnswerableWebOptions options, RecordsSettings settings) : IDisposable
{
    private const int LongestQueue = 10;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(90);

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string? chromium = options.Chromium is { } stated ? (File.Exists(stated) ? stated : null) : OnPath();
    private readonly SemaphoreSlim one = new(1);
    private int waiting;

    public bool IsOffered => chromium is not null;

    /// <param name="digest">Of what is printed, in hex: the PDF is kept under it.</param>
    /// <param name="document">A page that needs nothing else (<see cref="PrintedPage"/>); asked for only where the PDF is not kept yet.</param>
    /// <returns>Null where too many wait already.</returns>
    public async Task<byte[]?> ReadAsync(string digest, Func<Task<string>> document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var kept = Path.Combine(settings.FilesFolder, "pdf", digest[..2], $"{digest}.pdf");
        if (File.Exists(kept))
        {
            return await File.ReadAllBytesAsync(kept, cancellation);
        }

        if (Interlocked.Increment(ref waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }

        try
        {
            await one.WaitAsync(cancellation);
            try
            {
                if (!File.Exists(kept))
                {
                    await PrintAsync(await document(), kept, cancellation);
                }
            }
            finally
            {
                one.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return await File.ReadAllBytesAsync(kept, cancellation);
    }

    /// <summary>The answer to who came when too many wait.</summary>
    public static IResult Busy(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.ETag = default;
        context.Response.Headers.RetryAfter = "30";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => one.Dispose();

    private async Task PrintAsync(string document, string kept, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("answerable-pdf-").FullName;
        try
        {
            var (page, printed) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, document, cancellation);
            string[] arguments =
            [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
                "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer",
                $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={printed}",

                // Chromium refuses its sandbox to root; the page is our own and has no script.
                .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
                new Uri(page).AbsoluteUri,
            ];
            var said = await RunAsync(arguments, cancellation);
            if (!File.Exists(printed))
            {
                throw new InvalidOperationException($"Chromium printed no PDF. It said: {said}");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            var unfinished = $"{kept}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.part";
            File.Copy(printed, unfinished);
            File.Move(unfinished, kept, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_longest);
        using var browser = Process.Start(new ProcessStartInfo(chromium!, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            var said = await Task.WhenAll(browser.StandardOutput.ReadToEndAsync(limit.Token), browser.StandardError.ReadToEndAsync(limit.Token));
            await browser.WaitForExitAsync(limit.Token);
            return string.Join('\n', said).Trim();
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }
    }

    private static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in s_names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
