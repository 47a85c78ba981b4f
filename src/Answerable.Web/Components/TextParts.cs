using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

/// <summary>The components of GOV.UK Frontend that the pages use, as markup.</summary>
public static partial class Govuk
{
    public static HtmlString Label(Words words, string? @for = null, string? classes = null, bool isHeading = false)
    {
        if (words.IsEmpty)
        {
            return Nothing;
        }

        var label = Markup.Of($"""<label class="{Classes("govuk-label", classes)}"{Attribute("for", @for)}>{words}</label>""");
        return isHeading ? Markup.Of($"""<h1 class="govuk-label-wrapper">{label}</h1>""") : label;
    }

    public static HtmlString Fieldset(Words legend, IHtmlContent content, string? legendClasses = null, bool isHeading = false, string? describedBy = null, string? role = null) => Markup.Of(
        $"""<fieldset class="govuk-fieldset"{Attribute("role", role)}{Attribute("aria-describedby", describedBy)}>{If(!legend.IsEmpty, $"""<legend class="{Classes("govuk-fieldset__legend", legendClasses)}">{If(isHeading, $"""<h1 class="govuk-fieldset__heading">{legend}</h1>""")}{If(!isHeading, $"{legend}")}</legend>""")}{content}</fieldset>""");

    public static HtmlString InsetText(Words words, string? id = null, string? classes = null) => Markup.Of(
        $"""<div{Attribute("id", id)} class="{Classes("govuk-inset-text", classes)}">{words}</div>""");

    public static HtmlString WarningText(Words words, string? iconText = null) => Markup.Of(
        $"""<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{iconText ?? "Warning"}</span> {words}</strong></div>""");

    public static HtmlString Details(Words summary, Words words, string? id = null, bool isOpen = false, string? classes = null) => Markup.Of(
        $"""<details{Attribute("id", id)} class="{Classes("govuk-details", classes)}"{Flag("open", isOpen)}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary><div class="govuk-details__text">{words}</div></details>""");

    public static HtmlString Tag(Words words, string? classes = null) => Markup.Of(
        $"""<strong class="{Classes("govuk-tag", classes)}">{words}</strong>""");

    public static HtmlString Tag(Words words, TagColour colour) => Tag(words, Class(colour));

    /// <summary>For a reader who may be at risk from someone who sees the screen: leads at once to a page that anybody could be reading.</summary>
    public static HtmlString ExitThisPage() => new(
        """<div class="govuk-exit-this-page" data-module="govuk-exit-this-page"><a href="https://www.bbc.co.uk/weather" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>""");

    public static HtmlString BackLink(string href, Words words = default, string? classes = null) => Markup.Of(
        $"""<a href="{href}" class="{Classes("govuk-back-link", classes)}">{(words.IsEmpty ? "Back" : words)}</a>""");

    private static string Class(TagColour colour) => colour switch
    {
        TagColour.Grey => "govuk-tag--grey",
        TagColour.Green => "govuk-tag--green",
        TagColour.Teal => "govuk-tag--teal",
        TagColour.Blue => "govuk-tag--blue",
        TagColour.Purple => "govuk-tag--purple",
        TagColour.Magenta => "govuk-tag--magenta",
        TagColour.Red => "govuk-tag--red",
        TagColour.Orange => "govuk-tag--orange",
        TagColour.Yellow => "govuk-tag--yellow",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}

/// <summary>The colour beside the word of a tag, never instead of it.</summary>
public enum TagColour
{
    Grey,
    Green,
    Teal,
    Blue,
    Purple,
    Magenta,
    Red,
    Orange,
    Yellow,
}
