using System.Net;
using Answerable.Web.Tests.Plans;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Editions;

/// <summary>The work on what is published, in the browser of those who do it.</summary>
public sealed class PublishTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task One_prepares_another_approves_and_then_it_is_kept_back_and_published()
    {
        var plan = await node.AddPlanAsync(title: "Plan to publish");
        using var officer = await node.SignedInAsync("planning-officer");
        using var approver = await node.SignedInAsync("approver");
        Assert.Contains("Publish", (await officer.GetAsync("/publish")).Navigation);
        var subject = await officer.GetAsync((await officer.GetAsync("/publish")).Link("Plan to publish").GetAttribute("href")!);
        Assert.NotEmpty(subject.Document.QuerySelectorAll("#period option"));

        var desk = await officer.SubmitAsync(await officer.GetAsync($"/publish/plan/{plan}/{EditionNode.Period}/prepare"), "Prepare and ask for approval");
        Assert.Equal("It is prepared. Those who approve have been told.", desk.Banner);
        Assert.Contains("To be approved", desk.Text, StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(await officer.GetAsync($"/publish/plan/{plan}/{EditionNode.Period}/prepare"), "Prepare and ask for approval");
        Assert.Equal((HttpStatusCode.Conflict, "Version 1 is not published yet: publish it or send it back first"), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("Plan to publish", (await officer.GetAsync(desk.Path + "/preview")).Heading);

        var approved = await approver.SubmitAsync(await approver.GetAsync(desk.Path + "/approve"), "Approve");
        Assert.Equal("It is approved.", approved.Banner);
        var embargo = await officer.GetAsync(desk.Path + "/embargo");
        Assert.Equal(["Say until which time or until which event it is kept back: one of the two"], (await officer.SubmitAsync(embargo, "Keep it back")).Errors);
        Assert.Equal(["Enter a time such as 09:30"], (await officer.SubmitAsync(embargo, "Keep it back", ("Day", "1"), ("Month", "4"), ("Year", "2026"), ("At what time?", "soon"))).Errors);
        var kept = await officer.SubmitAsync(embargo, "Keep it back", ("Day", "1"), ("Month", "4"), ("Year", "2026"), ("At what time?", "9:30"), ("Or until which event?", ""));
        Assert.Equal("1 April 2026 at 09:30", kept.SummaryValue("Kept back until"));

        var published = await officer.SubmitAsync(await officer.GetAsync(desk.Path + "/lift-embargo"), "Publish now");
        Assert.Equal("It is published.", published.Banner);
        Assert.Equal($"/published/borough/{plan}/1", published.Link("Its public page").GetAttribute("href"));
        var withdrawn = await officer.SubmitAsync(await officer.GetAsync(desk.Path + "/withdraw"), "Withdraw", ("Why it should no longer be relied on, for the public", "A wrong ward."));
        Assert.Contains("A wrong ward.", withdrawn.SummaryValue("Withdrawn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_a_correction_needs_its_words()
    {
        var plan = await node.AddPlanAsync(title: "Plan sent back");
        var edition = await node.PrepareAsync(plan);
        using var approver = await node.SignedInAsync("approver");
        var desk = $"/publish/editions/{edition}";
        Assert.Equal(["Give the reason"], (await approver.SubmitAsync(await approver.GetAsync(desk + "/send-back"), "Send back")).Errors);
        var back = await approver.SubmitAsync(await approver.GetAsync(desk + "/send-back"), "Send back", ("What has to be put right", "The summary is wrong."));
        Assert.Contains("The summary is wrong.", back.Text, StringComparison.Ordinal);

        await node.PublishAsync(plan);
        using var officer = await node.SignedInAsync("planning-officer");
        var correct = await officer.GetAsync(desk + "/correct");
        Assert.Equal(["Say what was wrong and is right now"], (await officer.SubmitAsync(correct, "Prepare the correction")).Errors);
        var made = await officer.SubmitAsync(correct, "Prepare the correction", ("What was wrong, and is right now? For the public", "The date of row 2."));
        Assert.Equal("Version 2, Quarter 1 2026-27", made.Heading);
        Assert.Equal("The date of row 2.", made.SummaryValue("Corrects version 1"));
        Assert.Equal(HttpStatusCode.Forbidden, (await approver.GetAsync(desk + "/correct")).Status);
    }
}
