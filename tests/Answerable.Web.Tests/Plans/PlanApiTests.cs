using System.Net;
using System.Text.Json;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Plans;

public sealed class PlanApiTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Another_program_reads_the_list_and_a_plan_with_a_token()
    {
        var key = await node.AddPlanAsync(title: "Plan for programs");
        using var browser = await node.SignedInAsync("planning-officer");
        var page = await browser.SubmitAsync(await browser.OpenAsync("/account/tokens"), "Issue token", ("What it is for", "Nightly export"), ("Read plans", "yes"));
        var token = page.Document.QuerySelector("code")!.TextContent;

        using var list = JsonDocument.Parse((await ReadAsync(token, "/api/plans")).Text);
        var listed = list.RootElement.EnumerateArray().Single(plan => plan.GetProperty("key").GetString() == key);
        Assert.Equal((3, 1), (listed.GetProperty("activities").GetInt32(), listed.GetProperty("late").GetInt32()));
        using var plan = JsonDocument.Parse((await ReadAsync(token, $"/api/plans/{key}")).Text);
        Assert.Equal(3, plan.RootElement.GetProperty("activities").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(token, "/api/plans/no-such-plan")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ReadAsync("answerable_wrong", "/api/plans")).Status);
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(string token, string path)
    {
        using var client = new HttpClient { BaseAddress = node.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
