using System.Net;
using System.Text.RegularExpressions;
using Answerable.Domain.Access;
using Answerable.Records.Access;
using Answerable.Records.Plans;
using Answerable.Records.Plans.Meetings;
using Answerable.Web.Access;
using Answerable.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Answerable.Web.Tests.Plans;

/// <summary>Members from outside the body: their plan, for their term, and nothing else by any address.</summary>
public sealed partial class AssuranceGroupTests(WebNode node) : IClassFixture<WebNode>
{
    private IEnumerable<RouteEndpoint> OfPlans =>
        node.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == "key") && endpoint.RoutePattern.RawText!.Contains("plans/", StringComparison.Ordinal))
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText);

    [Fact]
    public async Task A_member_reaches_no_other_plan_by_any_address_and_none_after_the_term()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (own, other) = (await node.AddPlanAsync(title: "Their plan"), await node.AddPlanAsync(PlanNode.Works.Replace("roof", "cellar", StringComparison.Ordinal), "Hidden plan"));
        var who = node.People["assurance-group-member"];
        await node.Database.Within<NameReader>(name => name.RunAsync(new(own, who, new DateOnly(2026, 3, 31)), node.Operator, cancellation));
        foreach (var plan in new[] { own, other })
        {
            await node.Database.Within<ArrangeMeeting, int>(arrange => arrange.RunAsync(new(plan, "Assurance Group", new DateOnly(2026, 3, 20)), node.Operator, cancellation));
            await node.Database.Within<RaiseChallenge, int>(raise => raise.RunAsync(new(plan, 1, 1, "Why?"), node.Operator with { PersonId = node.People["leadership"] }, cancellation));
        }

        var may = RolesPack.Permissions(node.Roles["assurance-group-member"].Permissions).ToHashSet();
        Assert.Equal([Permission.ReadNamedPlans, Permission.ChallengePlans], may.Order());
        using (var member = await node.SignedInAsync("assurance-group-member"))
        {
            var open = 0;
            foreach (var endpoint in OfPlans.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null && !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)))
            {
                var isForThem = endpoint.Metadata.GetMetadata<NeedsAttribute>()!.AnyOf.Any(may.Contains);
                var (mine, hidden) = (await member.GetAsync(Address(endpoint, own)), await member.GetAsync(Address(endpoint, other)));
                Assert.Equal((hidden.Path, isForThem ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden), (hidden.Path, hidden.Status));
                Assert.DoesNotContain("cellar", mine.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
                open += isForThem && mine.Status is HttpStatusCode.OK ? 1 : 0;
            }

            Assert.True(open > 5, "a member reads and challenges the plan to which she is named");
            Assert.Equal(["Their plan"], (await member.GetAsync("/plans")).Rows.Select(row => row[0]));
            var asked = await member.SubmitAsync(await member.GetAsync($"/plans/{own}/meetings/ask"), "Ask", ("What you ask", "And then?"));
            Assert.Contains("And then?", asked.Text, StringComparison.Ordinal);
            var forged = await member.SubmitAsync(await Pointed(member, own, other), "Ask", ("What you ask", "And there?"));
            Assert.NotEqual(HttpStatusCode.OK, forged.Status);
        }

        node.Database.Clock.Set(new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
        using var after = await node.SignedInAsync("assurance-group-member");
        foreach (var endpoint in OfPlans.Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>()?.AnyOf.Any(may.Contains) == true && !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)))
        {
            var page = await after.GetAsync(Address(endpoint, own));
            Assert.Equal((page.Path, HttpStatusCode.NotFound), (page.Path, page.Status));
        }

        Assert.Empty((await after.GetAsync("/plans")).Rows);
    }

    /// <summary>The form of one plan, sent to the address of another.</summary>
    private static async Task<WebPage> Pointed(Browser member, string own, string other)
    {
        var page = await member.GetAsync($"/plans/{own}/meetings/ask");
        page.Button("Ask").Form!.SetAttribute("action", $"/plans/{other}/meetings/ask");
        return page;
    }

    private static string Address(RouteEndpoint endpoint, string plan) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), parameter => parameter.Groups["name"].Value switch
    {
        "key" => plan,
        "act" => "hibernate",
        _ => "1",
    });

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
