using System.Net;
using Answerable.Records.Plans;
using Answerable.Web.Site;
using Answerable.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Answerable.Web.Tests.Plans;

public sealed class MeetingTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task Papers_stay_as_they_went_out_whatever_happens_to_the_plan()
    {
        var key = await node.AddPlanAsync(title: "Papers plan");
        await node.Database.Within<NameReader>(name => name.RunAsync(new(key, node.People["assurance-group-member"], new(2026, 12, 31)), node.Operator, TestContext.Current.CancellationToken));
        using var officer = await node.SignedInAsync("planning-officer");
        var meeting = await ArrangeAsync(officer, key);
        Assert.Equal("Audit Board", meeting.Heading);
        Assert.Contains("Not issued yet", (await officer.GetAsync($"/plans/{key}/meetings/1/papers")).Text, StringComparison.Ordinal);
        using var member = await node.SignedInAsync("assurance-group-member");
        Assert.Contains("The papers are not out yet", (await member.GetAsync($"/plans/{key}/meetings/1/papers")).Text, StringComparison.Ordinal);

        var issued = await officer.SubmitAsync(meeting, "Issue the papers");
        Assert.Contains("2 people were told", issued.Banner, StringComparison.Ordinal);
        var before = (await member.GetAsync($"/plans/{key}/meetings/1/papers")).Document.QuerySelector("main")!.InnerHtml;
        Assert.Contains("Repair the roof of the library", before, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/1/edit"), "Save", ("Activity", "Repair <b>another</b> roof"));
        Assert.Equal(before, (await member.GetAsync($"/plans/{key}/meetings/1/papers")).Document.QuerySelector("main")!.InnerHtml);
    }

    [Fact]
    public async Task Papers_that_are_out_are_a_tagged_pdf_too_the_same_each_time()
    {
        Assert.SkipUnless(node.Services.GetRequiredService<PdfPrinter>().IsOffered, "Chromium is not on the path (Debian: apt-get install chromium)");
        var key = await node.AddPlanAsync(title: "Printed plan");
        using var officer = await node.SignedInAsync("planning-officer");
        var meeting = await ArrangeAsync(officer, key);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/plans/{key}/meetings/1/papers.pdf")).Status);
        await officer.SubmitAsync(meeting, "Issue the papers");

        var bytes = await officer.BytesAsync($"/plans/{key}/meetings/1/papers.pdf");
        Assert.Equal(bytes, await officer.BytesAsync($"/plans/{key}/meetings/1/papers.pdf"));
        using var pdf = PdfDocument.Open(bytes);
        TaggedPdf.Check(pdf, "Audit Board: papers");
        var text = TaggedPdf.TextOf(pdf);
        var page = await officer.GetAsync($"/plans/{key}/meetings/1/papers");
        string[] order = ["AuditBoard:papersfor", .. page.Document.QuerySelectorAll("main h2").Select(heading => string.Concat(heading.TextContent.Where(letter => !char.IsWhiteSpace(letter))))];
        Assert.True(order.Length > 2);
        Assert.Equal(order, order.OrderBy(words => text.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(order, words => Assert.Contains(words, text, StringComparison.Ordinal));

        using var stranger = await node.SignedInAsync("complaints-handler");
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/plans/{key}/meetings/1/papers.pdf")).Status);
    }

    [Fact]
    public async Task What_a_person_wrote_is_words_in_the_papers()
    {
        var key = await node.AddPlanAsync(title: "Escaping plan");
        using var officer = await node.SignedInAsync("planning-officer");
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/activities/1/edit"), "Save", ("Activity", "<script>alert(1)</script>"));
        await officer.SubmitAsync(await ArrangeAsync(officer, key), "Issue the papers");
        var papers = await officer.GetAsync($"/plans/{key}/meetings/1/papers");
        Assert.Contains("<script>alert(1)</script>", papers.Text, StringComparison.Ordinal);
        Assert.Empty(papers.Document.QuerySelectorAll("main script:not([src])"));
    }

    [Fact]
    public async Task A_question_is_asked_answered_and_on_the_record_of_the_meeting()
    {
        var key = await node.AddPlanAsync(title: "Asking plan");
        using var officer = await node.SignedInAsync("planning-officer");
        await ArrangeAsync(officer, key, day: "2");
        using var leader = await node.SignedInAsync("leadership");
        var asked = await leader.SubmitAsync(await leader.GetAsync($"/plans/{key}/meetings/ask?activity=2"), "Ask", ("What you ask", "Which colour?"));
        Assert.Contains("About 2: Paint the hall", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Question 1 No answer yet", (await officer.GetAsync($"/plans/{key}/activities/2")).Text, StringComparison.Ordinal);
        var answered = await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/challenges/1"), "Answer", ("Your answer", "White"));
        Assert.Contains("White The Planning officer", answered.Text, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/meetings/1"), "Keep the decision", ("About", "2 Paint the hall. Dependent on 1"), ("The decision and its reason", "White it is"), ("What follows (optional)", "Estates orders it"));
        var record = await officer.GetAsync($"/plans/{key}/meetings/1/record");
        Assert.Contains(record.Rows, row => row is [var about, "White it is The Planning officer", "Estates orders it"] && about.StartsWith('2') && about.Contains("Paint the hall", StringComparison.Ordinal));
        Assert.Contains("Which colour?", record.Text, StringComparison.Ordinal);
        Assert.Contains("Answer: White", record.Text, StringComparison.Ordinal);
    }

    private static async Task<WebPage> ArrangeAsync(Browser officer, string key, string day = "12") =>
        await officer.SubmitAsync(await officer.GetAsync($"/plans/{key}/meetings"), "Arrange the meeting", ("What it is called", "Audit Board"), ("Day", day), ("Month", "3"), ("Year", "2026"));
}
