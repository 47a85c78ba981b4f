using System.Security.Cryptography;
using System.Text;

namespace Answerable.Domain.Editions.Gating;

/// <summary>The name of a finding in forms and addresses: another as soon as its words or the text around them change.</summary>
public static class GateFindingKey
{
    public static string Of(GateFinding finding, EditionContent whole)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var (table, row, column) = finding.Place;
        var digest = DigestOf(finding, whole);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{table}\n{row}\n{column}\n{digest}")).AsSpan(0, 8));
    }

    /// <summary>The finding's words with the text around them, for <see cref="GateDecision.WordsDigest"/>.</summary>
    public static string DigestOf(GateFinding finding, EditionContent whole)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(whole);
        return GateDecision.DigestOf(finding.Text, GateTexts.At(whole, finding.Place));
    }
}
