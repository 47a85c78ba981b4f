using System.Globalization;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Answerable.Journeys;

/// <summary>How a person comes to the site.</summary>
public enum Way
{
    Desktop,
    Phone,
    WithoutScript,
}

/// <summary>A person at a browser. Every step is checked by axe. With ANSWERABLE_PICTURES=1 each is also kept as a picture in artifacts/screenshots, and those of the guides in docs/images.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly bool KeepsPictures = Environment.GetEnvironmentVariable("ANSWERABLE_PICTURES") == "1";

    private readonly string journey;
    private readonly Way way;
    private int steps;

    private Visitor(IPage page, string journey, Way way)
    {
        this.journey = journey;
        this.way = way;
        Page = page;
    }

    /// <summary>Theory data for every journey; where Chromium is absent each shows as skipped.</summary>
    public static IReadOnlyList<TheoryDataRow<Way>> Ways { get; } =
        [.. Enum.GetValues<Way>().Select(way => new TheoryDataRow<Way>(way) { Skip = Chromium.WhyNot })];

    /// <summary>One way only, for a long journey: the others walk the same pages in other ways.</summary>
    public static IReadOnlyList<TheoryDataRow<Way>> Only(Way way) => [.. Ways.Where(row => row.Data == way)];

    public IPage Page { get; }

    public static async Task<Visitor> OpenAsync(string address, string journey, Way way)
    {
        var context = await (await Chromium.OpenAsync()).NewContextAsync(new()
        {
            BaseURL = address,
            JavaScriptEnabled = way is not Way.WithoutScript,
            ViewportSize = way is Way.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        });

        // A machine that builds at the same time is slow; a page that never comes still fails.
        context.SetDefaultTimeout(120_000);
        return new(await context.NewPageAsync(), journey, way);
    }

    /// <summary>Reads an address and looks at the page.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await LookAsync();
    }

    /// <summary>Presses a button or follows a link by its words, and looks at where it leads.</summary>
    public async Task PressAsync(string words)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }));
        await button.First.ClickAsync();
        await ArriveAsync();
        await LookAsync();
    }

    public Task FillAsync(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(value);

    /// <summary>Presses keys only: Tab until the control with these words has the focus, then Enter.</summary>
    public async Task ReachAsync(string words)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("words => [document.activeElement?.innerText?.trim(), document.activeElement?.labels?.[0]?.innerText?.trim(), document.activeElement?.labels?.[0]?.textContent?.trim()].includes(words)", words))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {words}");
    }

    public Task<string> HeadingAsync() => Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

    /// <summary>The page as it stands: no wider than the screen, nothing that axe finds.</summary>
    public async Task LookAsync()
    {
        steps++;
        var name = string.Create(CultureInfo.InvariantCulture, $"{journey}-{way}-{steps:00}.png").ToLowerInvariant();
        await PictureAsync(Path.Combine("artifacts", "screenshots", name), true);
        if (way is not Way.WithoutScript)
        {
            // axe itself is a script.
            Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name}: the page is wider than the screen");
            var result = await Page.RunAxe();
            Assert.True(result.Violations.Length == 0, Sentences(name, result));
        }
    }

    /// <summary>A picture of a guide.</summary>
    /// <param name="whole">False: what a screen shows of a page that is long.</param>
    public Task KeepForGuideAsync(string name, bool whole = true) =>
        way is Way.Desktop ? PictureAsync(Path.Combine("docs", "images", name + ".png"), whole) : Task.CompletedTask;

    /// <summary>Until the address is this one, where keys and not a click have led there.</summary>
    public async Task LedToAsync(string address)
    {
        await Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await ArriveAsync();
    }

    /// <summary>Until the page to which a click has led is whole. Asked of the page itself: the driver's own event may have passed before it is waited for.</summary>
    public async Task ArriveAsync()
    {
        await Page.Locator("footer").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (way is not Way.WithoutScript)
        {
            await Page.EvaluateAsync("document.readyState === 'complete' || new Promise(done => addEventListener('load', done))");
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private async Task PictureAsync(string path, bool whole)
    {
        if (KeepsPictures)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Testing.Repository.Root, path), FullPage = whole });
        }
    }

    private static string Sentences(string name, Deque.AxeCore.Commons.AxeResult result)
    {
        var text = new StringBuilder(name);
        foreach (var violation in result.Violations)
        {
            text.Append('\n').Append(violation.Id).Append(": ").Append(violation.Help).AppendJoin("", violation.Nodes.Select(node => "\n    " + node.Html));
        }

        return text.ToString();
    }
}
