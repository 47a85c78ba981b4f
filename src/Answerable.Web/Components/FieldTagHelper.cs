using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary>A field bound to the page's model: name, id, value and error come from it, so that they cannot disagree.</summary>
public abstract class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? LabelClass { get; set; }

    /// <summary>The label is the page's only heading.</summary>
    public bool LabelIsHeading { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected ModelStateEntry? Entry => ViewContext.ViewData.ModelState.GetValueOrDefault(Name);

    /// <summary>What was typed, where it came back with an error; else the model's value.</summary>
    protected string? Value => Entry?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Misuse.ThrowIf(For is null, $"{GetType().Name} is bound to the model with for=");
        var label = Label ?? For!.Metadata.DisplayName;
        Misuse.ThrowIf(string.IsNullOrEmpty(label), $"The field {For!.Name} has no label");
        output.TagName = null;
        output.Content.SetHtmlContent(Show(new Field
        {
            Name = Name,
            Id = IdOf(Name),
            Label = label,
            LabelClasses = LabelClass,
            LabelIsHeading = LabelIsHeading,
            Hint = Hint,
            Error = Entry?.Errors is [var first, ..] ? first.ErrorMessage : null,
        }));
    }

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected abstract IHtmlContent Show(Field field);
}
