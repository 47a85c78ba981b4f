using System.Globalization;
using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    private static readonly HtmlString PreviousArrow = new("""<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>""");

    private static readonly HtmlString NextArrow = new("""<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""");

    public static HtmlString Breadcrumbs(IEnumerable<Crumb> crumbs, string? classes = null) => Markup.Of(
        $"""<nav class="{Classes("govuk-breadcrumbs", classes)}" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">{Each(crumbs, crumb => crumb.Href is null ? Markup.Of($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{crumb.Words}</li>""") : Markup.Of($"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{crumb.Href}">{crumb.Words}</a></li>"""))}</ol></nav>""");

    /// <summary>Links to the pages of a long list; without pages, the two neighbours below each other.</summary>
    public static HtmlString Pagination(string? previous, string? next, IReadOnlyCollection<PageLink> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var isBlock = pages.Count == 0;
        var title = Classes("govuk-pagination__link-title", isBlock ? "govuk-pagination__link-title--decorated" : null);
        return Markup.Of(
            $"""<nav class="{Classes("govuk-pagination", isBlock ? "govuk-pagination--block" : null)}" aria-label="Pagination">{If(previous is not null, $"""<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{previous}" rel="prev">{PreviousArrow}<span class="{title}">Previous<span class="govuk-visually-hidden"> page</span></span></a></div>""")}{If(!isBlock, $"""<ul class="govuk-pagination__list">{Each(pages, Page)}</ul>""")}{If(next is not null, $"""<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{next}" rel="next">{(isBlock ? NextArrow : Nothing)}<span class="{title}">Next<span class="govuk-visually-hidden"> page</span></span>{(isBlock ? Nothing : NextArrow)}</a></div>""")}</nav>""");
    }

    /// <summary>Page numbers around the current one: the first, the last, and an ellipsis for those left out.</summary>
    public static IEnumerable<PageLink> PagesAround(int current, int last, Func<int, string> address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var shown = Enumerable.Range(1, last).Where(page => page == 1 || page == last || Math.Abs(page - current) <= 1).ToList();
        var previous = 0;
        foreach (var page in shown)
        {
            if (page > previous + 1)
            {
                yield return new(null, null);
            }

            yield return new(page, address(page), page == current);
            previous = page;
        }
    }

    private static HtmlString Page(PageLink page)
    {
        if (page.Number is not { } number)
        {
            return new("""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>""");
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return Markup.Of(
            $"""<li class="{Classes("govuk-pagination__item", page.IsCurrent ? "govuk-pagination__item--current" : null)}"><a class="govuk-link govuk-pagination__link" href="{page.Href}" aria-label="Page {text}"{Attribute("aria-current", page.IsCurrent ? "page" : null)}>{text}</a></li>""");
    }
}

/// <param name="Href">Null for the page that the person is on.</param>
public sealed record Crumb(Words Words, string? Href = null);

/// <param name="Number">Null for an ellipsis.</param>
public sealed record PageLink(int? Number, string? Href, bool IsCurrent = false);
