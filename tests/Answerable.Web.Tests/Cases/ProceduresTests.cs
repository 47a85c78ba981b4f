using System.Net;
using Answerable.Records.Cases;
using Answerable.Web.Tests.Site;

namespace Answerable.Web.Tests.Cases;

public sealed class ProceduresTests(WebNode node) : IClassFixture<WebNode>
{
    [Fact]
    public async Task A_body_chooses_its_procedures_and_cases_are_logged_under_them_in_their_words()
    {
        using var administrator = await node.SignedInAsync("administrator");
        var page = await administrator.GetAsync("/set-up/procedures");
        Assert.Contains("Nothing is chosen yet", page.Text, StringComparison.Ordinal);
        page = await administrator.SubmitAsync(page, "Save", ("We use “Freedom of information request (Scotland)”", "yes"), ("We use “Scottish Welfare Fund review”", "yes"));
        Assert.Contains("Saved", page.Banner, StringComparison.Ordinal);

        using var handler = await node.SignedInAsync("complaints-handler");
        var ask = await handler.GetAsync("/cases/log");
        Assert.Equal("What has come?", ask.Heading);
        Assert.Equal("/cases/log?procedure=foi-scotland", ask.Link("Freedom of information request (Scotland)").GetAttribute("href"));

        var form = await handler.GetAsync("/cases/log?procedure=foi-scotland");
        Assert.Equal("Log a request", form.Heading);
        var logged = await handler.SubmitAsync(form, "Log and start", ("What is it about, in one line", "Grit bins in the north"), ("Requester’s name", "Fo Field"), ("Telephone number", "01234 567893"));
        Assert.Contains("FS-2026-000001 is logged", logged.Banner, StringComparison.Ordinal);
        Assert.Contains("Requester", logged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ustomer", logged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("omplain", logged.Text.Replace("The Complaints handler", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var review = await handler.SubmitAsync(
            await handler.GetAsync("/cases/log?procedure=welfare-fund-review"), "Log and start",
            ("What is it about, in one line", "No money for food"), ("Applicant’s name", "Wi Field"), ("Telephone number", "01234 567894"), ("Council whose decision it is", "Anyborough Council"), ("Crisis grant", "yes"));
        Assert.Contains("its clock has not started", review.Text, StringComparison.Ordinal);
        var informed = await handler.SubmitAsync(await handler.GetAsync("/cases/WF-2026-000001/complete-information"), "All the information is here");
        Assert.Contains("in 1 working day", informed.Text, StringComparison.Ordinal);

        var queue = await handler.GetAsync("/cases?of=all&procedure=foi-scotland");
        Assert.Contains("FS-2026-000001", queue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("WF-2026-000001", queue.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.GetAsync("/cases/log?procedure=foi-uk")).Status);
        await node.Database.Within<ChooseProcedures>(choose => choose.RunAsync(new([CaseNode.Procedure]), node.Operator, TestContext.Current.CancellationToken));
    }
}
