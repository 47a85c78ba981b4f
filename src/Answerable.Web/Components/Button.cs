using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    public static HtmlString Button(Words words, string? classes = null, string? type = null, string? name = null, string? value = null, string? id = null, bool isDisabled = false, bool? preventDoubleClick = null) => Markup.Of(
        $"""<button type="{type ?? "submit"}"{Attribute("value", value)}{Attribute("name", name)}{If(isDisabled, $" disabled aria-disabled=\"true\"")}{Attribute("data-prevent-double-click", Lower(preventDoubleClick))} class="{Classes("govuk-button", classes)}" data-module="govuk-button"{Attribute("id", id)}>{words}</button>""");

    /// <summary>A link that looks like a button: it goes somewhere and changes nothing.</summary>
    public static HtmlString ButtonLink(Words words, string href, string? classes = null, string? id = null) => Markup.Of(
        $"""<a href="{href}" role="button" draggable="false" class="{Classes("govuk-button", classes)}" data-module="govuk-button"{Attribute("id", id)}>{words}</a>""");

    private static string? Lower(bool? value) => value switch { true => "true", false => "false", null => null };
}

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,
}

/// <summary><c>&lt;govuk-button&gt;Save&lt;/govuk-button&gt;</c>; with href it is a link.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var words = new Words(await output.GetChildContentAsync());
        Misuse.ThrowIf(words.IsEmpty, "A button says what it does");
        Misuse.ThrowIf(Href is not null && Name is not null, "A button that is a link sends no value");
        var classes = Kind switch { ButtonKind.Secondary => "govuk-button--secondary", ButtonKind.Warning => "govuk-button--warning", _ => null };
        output.TagName = null;
        output.Content.SetHtmlContent(Href is not null
            ? Govuk.ButtonLink(words, Href, classes)
            : Govuk.Button(words, classes, name: Name, value: Value, preventDoubleClick: true));
    }
}
