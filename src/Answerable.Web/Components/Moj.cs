using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

/// <summary>The components of MOJ Frontend that the staff pages use, as markup.</summary>
public static class Moj
{
    public static HtmlString Badge(Words words, string? colour = null) => Markup.Of(
        $"""<span class="{Classes("moj-badge", colour is null ? null : "moj-badge--" + colour)}">{words}</span>""");

    public static HtmlString SubNavigation(IEnumerable<Place> places, string label) => Markup.Of(
        $"""<nav class="moj-sub-navigation" aria-label="{label}"><ul class="moj-sub-navigation__list">{Each(places, place => Markup.Of($"""<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link"{Attribute("aria-current", place.IsHere ? "page" : null)} href="{place.Href}">{place.Words}</a></li>"""))}</ul></nav>""");

    public static HtmlString SideNavigation(IEnumerable<Place> places, string label) => Markup.Of(
        $"""<nav class="moj-side-navigation" aria-label="{label}"><ul class="moj-side-navigation__list">{Each(places, place => Markup.Of($"""<li class="{Classes("moj-side-navigation__item", place.IsHere ? "moj-side-navigation__item--active" : null)}"><a href="{place.Href}"{Attribute("aria-current", place.IsHere ? "location" : null)}>{place.Words}</a></li>"""))}</ul></nav>""");

    public static HtmlString Timeline(IEnumerable<TimelineItem> items, int headingLevel = 2)
    {
        var level = new HtmlString(headingLevel switch { 2 => "h2", 3 => "h3", _ => throw new ArgumentOutOfRangeException(nameof(headingLevel)) });
        return Markup.Of(
            $"""<div class="moj-timeline">{Each(items, item => Markup.Of($"""<div class="moj-timeline__item"><div class="moj-timeline__header"><{level} class="moj-timeline__title">{item.Title}</{level}>{If(!item.By.IsEmpty, $""" <p class="moj-timeline__byline">by {item.By}</p>""")}</div><p class="moj-timeline__date"><time datetime="{item.Machine}">{item.When}</time></p>{If(!item.Description.IsEmpty, $"""<div class="moj-timeline__description">{item.Description}</div>""")}</div>"""))}</div>""");
    }
}

/// <summary>A link of a navigation.</summary>
public sealed record Place(Words Words, string Href, bool IsHere = false);

/// <param name="When">In words, in the body's time zone.</param>
/// <param name="Machine">The instant in ISO form.</param>
public sealed record TimelineItem(Words Title, Words By, string When, string Machine, Words Description);
