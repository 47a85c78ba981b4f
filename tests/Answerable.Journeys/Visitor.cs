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

    /// <summary>At a desk, by keys alone: Tab to each control, then Enter, Space, arrows and letters.</summary>
    Keyboard,
}

/// <summary>A person at a browser. Every step is checked by axe. With ANSWERABLE_PICTURES=1 each is also kept as a picture in artifacts/screenshots, and those of the guides in docs/images.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>The keyboard reaches every control within so many presses, the longest queue included.</summary>
    private const int MostPresses = 400;

    private static readonly bool WalksEveryWay = Environment.GetEnvironmentVariable("ANSWERABLE_EVERY_WAY") == "1";

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
    public static IReadOnlyList<TheoryDataRow<Way>> Ways { get; } = [.. WaysAndKeys.Where(row => row.Data is not Way.Keyboard)];

    public static IReadOnlyList<TheoryDataRow<Way>> WaysAndKeys => [.. Enum.GetValues<Way>().Select(way => new TheoryDataRow<Way>(way) { Skip = Chromium.WhyNot })];

    /// <summary>Some ways only, for a long journey: others walk the same pages in other ways. With ANSWERABLE_EVERY_WAY=1 it is walked in each.</summary>
    public static IReadOnlyList<TheoryDataRow<Way>> Only(params Way[] some) => [.. WaysAndKeys.Where(row => some.Contains(row.Data) || (WalksEveryWay && (row.Data is not Way.Keyboard || some.Length == 1)))];

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
        var button = Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true })).First;
        if (way is Way.Keyboard)
        {
            await ReachAsync(button);
            await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
            await Page.Keyboard.PressAsync("Enter");
            await Page.Locator("html:not([data-left]) footer").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
        else
        {
            await button.ClickAsync();
        }

        await ArriveAsync();
        await LookAsync();
    }

    /// <summary>Writes into the field in place of what is there.</summary>
    public Task FillAsync(string label, string value) => FillAsync(Page.GetByLabel(label, new() { Exact = true }).First, value);

    public async Task FillDayAsync(string group, string day, string month, string year)
    {
        var fields = Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true });
        await FillAsync(fields.GetByLabel("Day"), day);
        await FillAsync(fields.GetByLabel("Month"), month);
        await FillAsync(fields.GetByLabel("Year"), year);
    }

    /// <summary>Ticks a box, or chooses among several.</summary>
    public async Task CheckAsync(ILocator box)
    {
        if (way is not Way.Keyboard)
        {
            await box.CheckAsync(new() { Force = true });
            return;
        }

        // Tab leads to a group of several; arrows lead on within it.
        await ReachAsync(box, "box => box === document.activeElement || box.type === 'radio' && document.activeElement?.name === box.name");
        for (var presses = 0; presses < MostPresses && !await box.IsCheckedAsync(); presses++)
        {
            await Page.Keyboard.PressAsync(await box.EvaluateAsync<bool>("box => box === document.activeElement") ? "Space" : "ArrowDown");
        }

        Assert.True(await box.IsCheckedAsync());
    }

    public Task CheckAsync(string label) => CheckAsync(Page.GetByLabel(label, new() { Exact = true }).First);

    public async Task CheckAllAsync()
    {
        foreach (var box in await Page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await CheckAsync(box);
        }
    }

    /// <summary>Chooses from a list by the words that are shown.</summary>
    public async Task SelectAsync(string label, string option)
    {
        var list = Page.GetByLabel(label, new() { Exact = true }).First;
        if (way is not Way.Keyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
            return;
        }

        await ReachAsync(list);
        for (var presses = 0; presses < MostPresses && await ChosenAsync() != option; presses++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(option, await ChosenAsync());

        Task<string> ChosenAsync() => list.EvaluateAsync<string>("list => list.selectedOptions[0].text.trim()");
    }

    /// <summary>Opens what is folded.</summary>
    public async Task UnfoldAsync(string words)
    {
        var summary = Page.Locator("summary").Filter(new() { HasText = words }).First;
        if (way is Way.Keyboard)
        {
            await ReachAsync(summary);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await summary.ClickAsync();
        }
    }

    private async Task FillAsync(ILocator field, string value)
    {
        if (way is not Way.Keyboard)
        {
            await field.FillAsync(value);
            return;
        }

        await ReachAsync(field);
        await Page.Keyboard.PressAsync("ControlOrMeta+a");
        await Page.Keyboard.TypeAsync(value);
    }

    /// <summary>Presses Tab until the focus is there.</summary>
    private async Task ReachAsync(ILocator target, string isThere = "target => target === document.activeElement")
    {
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await target.EvaluateAsync<bool>(isThere))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {target}");
    }

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
