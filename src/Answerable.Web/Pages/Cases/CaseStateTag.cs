using System.Collections.Frozen;
using Answerable.Domain.Cases;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Cases;

/// <summary>A state as word, shape and colour. Made once: the queue shows many.</summary>
public static class CaseStateTag
{
    private static readonly FrozenDictionary<CaseState, (string Words, string Colour, string Shape)> Looks = new Dictionary<CaseState, (string, string, string)>
    {
        [CaseState.Logged] = ("Logged", "grey", "ring"),
        [CaseState.InHand] = ("In hand", "blue", "circle"),
        [CaseState.Drafted] = ("Answer drafted", "blue", "half"),
        [CaseState.AwaitingSignOff] = ("Awaiting sign-off", "yellow", "half"),
        [CaseState.SentBack] = ("Sent back", "orange", "triangle"),
        [CaseState.Approved] = ("Signed, to be sent", "green", "circle"),
        [CaseState.Answered] = ("Answered, to be closed", "teal", "tick"),
        [CaseState.Closed] = ("Closed", "grey", "tick"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<CaseState, IHtmlContent> Tags = Looks.ToFrozenDictionary(
        look => look.Key,
        look => (IHtmlContent)new HtmlString($"""<strong class="govuk-tag govuk-tag--{look.Value.Colour} status status--{look.Value.Shape}">{look.Value.Words}</strong>"""));

    public static IHtmlContent Of(CaseState state) => Tags[state];

    public static string Words(CaseState state) => Looks[state].Words;
}
