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

    [Fact]
    public async Task A_procedure_shows_what_it_says_where_from_and_what_is_not_confirmed()
    {
        await node.LogCaseAsync();
        using var administrator = await node.SignedInAsync("administrator");
        var page = await administrator.GetAsync("/set-up/procedures/model-complaints");
        Assert.Equal("Complaint (model complaints handling procedure)", page.Heading);
        foreach (var words in new[] { "In force", "Scottish Public Services Ombudsman", "Whose bank holidays", "20 working days", "by someone who did not write it", "within 6 calendar months of knowing of it", "What is different by sector", "12 calendar months of what happened" })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        Assert.Matches("[1-9][0-9]* open cases? stands? on it", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/set-up/procedures/no-such")).Status);
    }

    [Fact]
    public async Task Cases_are_linked_and_it_stands_on_both_pages()
    {
        var (one, two) = (await node.LogCaseAsync("The lamp is broken"), await node.LogCaseAsync("The lamp is broken again"));
        using var handler = await node.SignedInAsync("complaints-handler");
        var page = await handler.SubmitAsync(await handler.GetAsync($"/cases/{two}/links"), "Link", ("The same as", "yes"), ("Reference of the other case", one));
        Assert.Equal($"/cases/{one}", page.Link(one).GetAttribute("href"));
        Assert.Contains($"Came again as {two}", (await handler.GetAsync($"/cases/{one}")).Text, StringComparison.Ordinal);
        page = await handler.SubmitAsync(await handler.GetAsync($"/cases/{two}/links"), "Take it away", ($"The same as {one}", "yes"), ("Reason", "Another lamp"));
        Assert.Contains("taken away", page.Banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enquiry_is_recorded_and_answered()
    {
        await node.Database.Within<ChooseProcedures>(choose => choose.RunAsync(new(["ombudsman-casework", CaseNode.Procedure]), node.Operator, TestContext.Current.CancellationToken));
        using var handler = await node.SignedInAsync("complaints-handler");
        await handler.SubmitAsync(
            await handler.GetAsync("/cases/log?procedure=ombudsman-casework"), "Log and start",
            ("What is it about, in one line", "No answer for a year"), ("Complainant’s name", "En Field"), ("Telephone number", "01234 567895"), ("Body that it is about", "Anyborough Council"),
            ("It begins with", "Early resolution"), ("Why, where it skips the first stage", "Someone may come to harm"));
        var page = await handler.SubmitAsync(await handler.GetAsync("/cases/OC-2026-000001/enquiries"), "Record the enquiry", ("Whom", "Anyborough Council"), ("What is asked", "The file, please"));
        Assert.Contains("The file, please", page.Text, StringComparison.Ordinal);
        page = await handler.SubmitAsync(await handler.GetAsync("/cases/OC-2026-000001/enquiries?number=1"), "Record the answer", ("What came, or why there is more time", "The file"));
        Assert.Contains("in time", page.Text, StringComparison.Ordinal);
        Assert.Contains("Enquiries", (await handler.GetAsync("/cases/OC-2026-000001")).Text, StringComparison.Ordinal);
    }
}
