using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

/// <summary>What every field has around its control: label or legend, hint, error, and how they are tied together.</summary>
public sealed record Field
{
    public required string Name { get; init; }

    public string? Id { get; init; }

    public Words Label { get; init; }

    public string? LabelClasses { get; init; }

    /// <summary>The label is the page's only heading.</summary>
    public bool LabelIsHeading { get; init; }

    public Words Hint { get; init; }

    public Words Error { get; init; }

    public string? DescribedBy { get; init; }

    public string? GroupClasses { get; init; }

    public string ControlId => Id ?? Name;

    /// <summary>The ids of everything that describes the control, in reading order.</summary>
    public string? Describes
    {
        get
        {
            var ids = new[] { DescribedBy, Hint.IsEmpty ? null : ControlId + "-hint", Error.IsEmpty ? null : ControlId + "-error" };
            return ids.Any(id => !string.IsNullOrEmpty(id)) ? string.Join(' ', ids.Where(id => !string.IsNullOrEmpty(id))) : null;
        }
    }

    public IHtmlContent HintAndError => Markup.Of($"{If(!Hint.IsEmpty, $"""<div id="{ControlId}-hint" class="govuk-hint">{Hint}</div>""")}{If(!Error.IsEmpty, $"""<p id="{ControlId}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Error}</p>""")}");

    /// <summary>The field around one control.</summary>
    public HtmlString Around(IHtmlContent control, string? module = null) => Group(Markup.Of($"{Govuk.Label(Label, ControlId, LabelClasses, LabelIsHeading)}{HintAndError}{control}"), module);

    /// <summary>The field around several controls, with a legend where it has one.</summary>
    public HtmlString AroundSeveral(IHtmlContent controls, string? role = null)
    {
        var inner = Markup.Of($"{HintAndError}{controls}");
        return Group(Label.IsEmpty ? inner : Govuk.Fieldset(Label, inner, LabelClasses, LabelIsHeading, Describes, role));
    }

    private HtmlString Group(IHtmlContent inner, string? module = null) =>
        Markup.Of($"""<div class="{Classes("govuk-form-group", Error.IsEmpty ? null : "govuk-form-group--error", GroupClasses)}"{Attribute("data-module", module)}>{inner}</div>""");
}
