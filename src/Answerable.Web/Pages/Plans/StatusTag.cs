using System.Collections.Frozen;
using Answerable.Domain;
using Answerable.Domain.Commitments;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Plans;

/// <summary>A status as word, shape and colour. Made once: the register shows hundreds.</summary>
public static class StatusTag
{
    private static readonly FrozenDictionary<CommitmentStatus, (string Words, string Colour)> Looks = new Dictionary<CommitmentStatus, (string, string)>
    {
        [CommitmentStatus.Unstated] = ("No status", "grey"),
        [CommitmentStatus.NotStarted] = ("Not started", "grey"),
        [CommitmentStatus.OnTarget] = ("On target", "green"),
        [CommitmentStatus.Slippage] = ("Slippage", "red"),
        [CommitmentStatus.Exceeded] = ("Exceeded", "teal"),
        [CommitmentStatus.Completed] = ("Completed", "blue"),
        [CommitmentStatus.ProposedForClosure] = ("Proposed for closure", "yellow"),
        [CommitmentStatus.BusinessAsUsual] = ("Business as usual", "purple"),
        [CommitmentStatus.Hibernated] = ("Hibernated", "grey"),
        [CommitmentStatus.Deferred] = ("Deferred", "orange"),
        [CommitmentStatus.Duplicate] = ("Duplicate", "magenta"),
        [CommitmentStatus.Discontinued] = ("Discontinued", "grey"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<CommitmentStatus, IHtmlContent> Tags = Looks.ToFrozenDictionary(
        look => look.Key,
        look => (IHtmlContent)new HtmlString($"""<strong class="govuk-tag govuk-tag--{look.Value.Colour} status status--{Word.Of(look.Key)}">{look.Value.Words}</strong>"""));

    public static IHtmlContent Of(CommitmentStatus status) => Tags[status];

    public static string Words(CommitmentStatus status) => Looks[status].Words;

    /// <summary>The owner's own words, where they say more or other than the tag does.</summary>
    public static string? DeclaredBeside(string? declared, CommitmentStatus status) =>
        string.IsNullOrEmpty(declared) || string.Equals(declared, Words(status), StringComparison.OrdinalIgnoreCase) ? null : declared;
}
