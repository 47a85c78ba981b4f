using System.Net;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class QueueTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Who_works_on_cases_begins_with_their_own_and_reads_in_words_when_each_is_due()
    {
        var mine = await node.LogCaseAsync("The bin at number 4 was not emptied");
        var nobodys = await node.LogCaseAsync("The lamp is out", handler: null);
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.OpenAsync("/cases");

        Assert.Contains("Cases", page.Navigation);
        var row = page.Rows.Single(row => row[0] == mine);
        Assert.Equal(("Ann Other", "due Fri 6 March, in 4 working days", "The Complaints handler"), (row[1], string.Join(' ', row[4].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), row[5]));
        Assert.DoesNotContain(page.Rows, row => row[0] == nobodys);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Chosen]"));

        var unassigned = await handler.OpenAsync(page.Link("Nobody’s yet").GetAttribute("href")!);
        Assert.Contains(unassigned.Rows, row => row[0] == nobodys);
        Assert.DoesNotContain(unassigned.Rows, row => row[0] == mine);
    }

    [Fact]
    public async Task A_manager_chooses_cases_and_assigns_them_in_one_act()
    {
        var (one, other) = (await node.LogCaseAsync("Trees over the path", handler: null), await node.LogCaseAsync("Trees over the road", handler: null));
        using var manager = await node.SignedInAsync("complaints-manager");
        var queue = await manager.GetAsync("/cases?of=unassigned&words=trees");
        Assert.Equal(2, queue.Rows.Count);

        var nobody = await manager.SubmitAsync(queue, "Assign", ("Assign the chosen cases to", "The Complaints handler"));
        Assert.Equal(HttpStatusCode.Conflict, nobody.Status);
        Assert.Equal(["Choose at least one case"], nobody.Errors);

        var after = await manager.SubmitAsync(queue, "Assign", ($"Choose {one}", "yes"), ($"Choose {other}", "yes"), ("Assign the chosen cases to", "The Complaints handler"));
        Assert.Contains("2 cases assigned", after.Banner, StringComparison.Ordinal);
        Assert.Equal("/cases?of=unassigned&words=trees", after.Path);
        Assert.Empty(after.Rows);
        Assert.All((await manager.GetAsync("/cases?of=all&words=trees")).Rows, row => Assert.Equal("The Complaints handler", row[^1]));
    }

    [Theory]
    [InlineData("&words=gull", 1)]
    [InlineData("&words=gull&state=logged", 0)]
    [InlineData("&words=gull&stage=investigation", 0)]
    [InlineData("&words=gull&due=soon", 1)]
    [InlineData("&words=gull&due=late", 0)]
    public async Task The_address_says_which_cases(string query, int count)
    {
        if ((await LookAsync("&words=gull")).Rows.Count == 0)
        {
            await node.LogCaseAsync("A gull took my lunch");
        }

        Assert.Equal(count, (await LookAsync(query)).Rows.Count);
    }

    private async Task<WebPage> LookAsync(string query)
    {
        using var manager = await node.SignedInAsync("complaints-manager");
        return await manager.GetAsync("/cases?of=all" + query);
    }
}
