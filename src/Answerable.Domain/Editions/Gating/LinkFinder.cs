using System.Text.RegularExpressions;

namespace Answerable.Domain.Editions.Gating;

/// <summary>Addresses that cannot be opened by anyone.</summary>
internal static partial class LinkFinder
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<GateFinding> Of(GateText text) =>
        Written().Matches(text.Text).Select(match => match.Value.TrimEnd('.', ',', ';', ')', '"')).Where(IsBroken).Distinct(StringComparer.Ordinal)
            .Select(words => new GateFinding(GateCode.LinkBroken, text.Place, words, "This address leads nowhere: it is not written as an address.", new(GateAct.Correct), GateKind.Statement));

    /// <summary>A host of one label is another finding: it works inside the body.</summary>
    private static bool IsBroken(string words) =>
        !Scheme().IsMatch(words) || Twice().IsMatch(words)
        || !Uri.TryCreate(words, UriKind.Absolute, out var address) || address.Host.Length == 0
        || (address.HostNameType is UriHostNameType.Dns && (address.Host.Contains("..", StringComparison.Ordinal) || address.Host.EndsWith('.') || !Host().IsMatch(address.Host)));

    [GeneratedRegex("""\bh?t{1,3}ps?[:;]?/{1,3}[^\s<>"]*|\bhttps?:(?=\s|$)[^\s]*|\bhttps?:\\+[^\s]*""", Options, 1000)]
    private static partial Regex Written();

    [GeneratedRegex("""^https?://[^/]""", Options, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex("""^https?://(https?[:/]|www\.?$|www\.?/)""", Options, 1000)]
    private static partial Regex Twice();

    [GeneratedRegex("""^[\w-]+(\.[\w-]+)*$""", Options, 1000)]
    private static partial Regex Host();
}
