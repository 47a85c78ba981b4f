using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.SetHtmlContent(Govuk.InsetText(new(await output.GetChildContentAsync())));
        output.TagName = null;
    }
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.SetHtmlContent(Govuk.WarningText(new(await output.GetChildContentAsync())));
        output.TagName = null;
    }
}

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Misuse.ThrowIf(string.IsNullOrEmpty(Summary), "Details have a summary");
        output.Content.SetHtmlContent(Govuk.Details(Summary, new(await output.GetChildContentAsync()), isOpen: Open));
        output.TagName = null;
    }
}

[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    public TagColour? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = new Words(await output.GetChildContentAsync());
        Misuse.ThrowIf(words.IsEmpty, "A colour says nothing by itself: a tag has a word");
        output.Content.SetHtmlContent(Colour is { } colour ? Govuk.Tag(words, colour) : Govuk.Tag(words));
        output.TagName = null;
    }
}

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper : TagHelper
{
    public bool Success { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Content.SetHtmlContent(Govuk.NotificationBanner(new(await output.GetChildContentAsync()), Success, Title, isMarkup: true));
        output.TagName = null;
    }
}

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Misuse.ThrowIf(string.IsNullOrEmpty(Href), "A back link leads somewhere, without script too");
        var link = Govuk.BackLink(Href!, new(await output.GetChildContentAsync()));

        // It stands before the main part, and everything on a page is in some part.
        output.Content.SetHtmlContent(Markup.Of($"""<nav aria-label="Back">{link}</nav>"""));
        output.TagName = null;
    }
}
