using Microsoft.Playwright;

namespace Answerable.Journeys;

/// <summary>The one browser of all journeys. Each visitor has cookies and pages apart from the others'.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    private static readonly Lazy<Task<IBrowser>> Opened = new(LaunchAsync);

    /// <summary>Why no journey can be walked here, or null where it can.</summary>
    public static string? WhyNot => File.Exists(Program) ? null : $"{Program} is not there (Debian: apt-get install chromium)";

    public static Task<IBrowser> OpenAsync() => Opened.Value;

    /// <summary>Ends with the process: the driver closes its browsers when nobody listens to it.</summary>
    private static async Task<IBrowser> LaunchAsync()
    {
        var driver = await Playwright.CreateAsync();
        return await driver.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }
}
