using System.Net;
using Answerable.Web.Tests.Cases;

namespace Answerable.Web.Tests.Site;

/// <summary>Whoever tries references or tokens one after the other is answered alike and soon no more.</summary>
public sealed class LimitTests
{
    private const int Most = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_that_are_none_count_against_the_address_from_which_they_come()
    {
        await using var node = new WebNode { FailuresAMinute = Most };
        await node.InitializeAsync();
        using var stranger = new HttpClient { BaseAddress = node.Address };
        for (var guess = 0; guess < Most; guess++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(stranger, guess)).StatusCode);
        }

        var refused = await TryAsync(stranger, Most);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task A_person_who_tries_references_finds_the_same_answer_and_then_none()
    {
        await using var node = new WebNode { FailuresAMinute = Most };
        await node.InitializeAsync();
        var reference = await node.LogCaseAsync("A case of others");
        await node.Database.Within<Records.Cases.RestrictCase>(restrict => restrict.RunAsync(new(new(reference), [node.People["complaints-manager"], node.People["complaints-handler"]], "Named in it"), node.As("complaints-manager"), Cancellation));
        using var reader = await node.SignedInAsync("answer-signer");
        var hidden = await reader.GetAsync($"/cases/{reference}");
        Assert.Equal((HttpStatusCode.NotFound, (await reader.GetAsync("/cases/X-2026-999999")).Text), (hidden.Status, hidden.Text));
        for (var guess = 2; guess < Most; guess++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/cases/X-2026-{guess}")).Status);
        }

        var refused = await reader.GetAsync($"/cases/{reference}");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotEmpty(refused.Heading);
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient stranger, int guess)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/cases");
        request.Headers.Authorization = new("Bearer", $"guess-{guess}");
        return stranger.SendAsync(request, Cancellation);
    }
}
