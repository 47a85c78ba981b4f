using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    public static HtmlString ErrorSummary(IEnumerable<ErrorLine> errors, Words title, Words description = default) => Markup.Of(
        $"""<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">{title}</h2><div class="govuk-error-summary__body">{If(!description.IsEmpty, $"<p>{description}</p>")}{ErrorList([.. errors])}</div></div></div>""");

    public static HtmlString NotificationBanner(Words words, bool isSuccess = false, Words title = default, bool isMarkup = false) => Markup.Of(
        $"""<div class="{Classes("govuk-notification-banner", isSuccess ? "govuk-notification-banner--success" : null)}" role="{(isSuccess ? "alert" : "region")}" aria-labelledby="govuk-notification-banner-title" data-module="govuk-notification-banner"><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">{(title.IsEmpty ? isSuccess ? "Success" : "Important" : title)}</h2></div><div class="govuk-notification-banner__content">{If(isMarkup, $"{words}")}{If(!isMarkup && !words.IsEmpty, $"""<p class="govuk-notification-banner__heading">{words}</p>""")}</div></div>""");

    private static HtmlString ErrorList(List<ErrorLine> errors) => If(
        errors.Count > 0,
        $"""<ul class="govuk-list govuk-error-summary__list">{Each(errors, error => Markup.Of($"<li>{(error.Href is null ? Markup.Of($"{error.Words}") : Markup.Of($"""<a href="{error.Href}">{error.Words}</a>"""))}</li>"))}</ul>""");
}

/// <param name="Href">The field to mend, such as "#Title", or null where it concerns the whole.</param>
public sealed record ErrorLine(Words Words, string? Href);
