using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>What is wrong with the form, each line leading to its field. Stands first on the page, and is not there when nothing is wrong.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var lines = state
            .Where(entry => entry.Value?.ValidationState is ModelValidationState.Invalid)
            .SelectMany(entry => entry.Value!.Errors.Select(error => new ErrorLine(error.ErrorMessage, Href(state, entry.Key))));
        output.Content.SetHtmlContent(Govuk.ErrorSummary(lines, "There is a problem"));
    }

    private static string? Href(ModelStateDictionary state, string name) =>
        name.Length == 0 ? null : "#" + FieldTagHelper.IdOf(name) + (state.ContainsKey(name + "-day") ? "-day" : "");
}
