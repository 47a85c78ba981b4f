using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Answerable.Records;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;
using Answerable.Web.Assets;
using Answerable.Web.Components;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Editions;

/// <summary>
/// Prints an edition as a tagged PDF, by the Chromium of this machine and out of the stored inner part of its page; once, and then it is kept under
/// that part's digest. One browser at a time, and a short queue: who comes beyond it is asked to try again.
/// </summary>
public sealed class EditionPdf(AnswerableWebOptions options, RecordsSettings settings, EditionShelf shelf, AssetFiles assets) : IDisposable
{
    private const int LongestQueue = 10;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(90);

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string? chromium = options.Chromium is { } stated ? (File.Exists(stated) ? stated : null) : OnPath();
    private readonly SemaphoreSlim one = new(1);
    private int waiting;

    public bool IsOffered => chromium is not null;

    /// <returns>Null where too many wait already.</returns>
    public async Task<byte[]?> ReadAsync(string html, PublishedSeries.Row edition, PublishedSeries.Publisher body, CancellationToken cancellation)
    {
        var kept = Path.Combine(settings.FilesFolder, "pdf", html[..2], $"{html}.pdf");
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
                    await PrintAsync(await DocumentAsync(html, edition, body, cancellation), kept, cancellation);
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

    public void Dispose() => one.Dispose();

    /// <summary>A page that needs nothing else: it is opened from a file, without network and without script.</summary>
    private async Task<string> DocumentAsync(string html, PublishedSeries.Row edition, PublishedSeries.Publisher body, CancellationToken cancellation)
    {
        var style = Encoding.UTF8.GetString(assets.Find("public.css")!.Content.Span);
        var inner = new HtmlString(await shelf.TextAsync(html, cancellation));
        return Markup.Of(
            $"""
            <!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>{edition.Title}, {edition.Period} – {body.Name}</title><style>{new HtmlString(style)}</style></head>
            <body class="govuk-template__body"><main class="edition"><h1 class="govuk-heading-l">{edition.Title}, {edition.Period}</h1>{inner}</main></body></html>
            """).Value!;
    }

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
