using System.Net;
using Answerable.Domain.Webhooks;

namespace Answerable.Domain.Tests.Webhooks;

public sealed class WebhookTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.10", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Only_the_public_internet_is_reached(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://example.org/hook", null)]
    [InlineData("http://example.org/hook", "webhook.address-http")]
    [InlineData("https://localhost/hook", "webhook.address-private")]
    [InlineData("https://intranet/hook", "webhook.address-private")]
    [InlineData("https://db.internal./", "webhook.address-private")]
    [InlineData("https://10.0.0.1/", "webhook.address-private")]
    [InlineData("https://0x7f000001/", "webhook.address-private")]
    [InlineData("https://2130706433/", "webhook.address-private")]
    [InlineData("https://[::1]/", "webhook.address-private")]
    [InlineData("https://user:password@example.org/", "webhook.address")]
    [InlineData("ftp://example.org/", "webhook.address")]
    [InlineData("example.org", "webhook.address")]
    [InlineData("", "webhook.address")]
    [InlineData(null, "webhook.address")]
    public void An_address_is_looked_at_before_it_is_taken(string? address, string? code) => Assert.Equal(code, Webhook.WhyNotAddress(address, allowsPrivate: false)?.Code);

    [Fact]
    public void The_operator_may_allow_more() => Assert.Null(Webhook.WhyNotAddress("http://127.0.0.1:8080/", allowsPrivate: true));

    /// <summary>The digest was made with <c>openssl dgst -sha256 -hmac key</c> over <c>1767225600.{"a":1}</c>.</summary>
    [Fact]
    public void A_delivery_is_signed_over_the_second_and_the_body() =>
        Assert.Equal("t=1767225600,v1=80f7b75f8618b9b24d72673996a625f1a43f7387a26b6739d667431724fe4d23", Webhook.Signature("key", new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), """{"a":1}"""));
}
