using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Choices { get; set; } = null!;

    public bool Inline { get; set; }

    protected override IHtmlContent Show(Field field)
    {
        Misuse.ThrowIf(Choices is null, $"There is nothing to choose from in {field.Name}");
        return Govuk.Radios(field, Choices!, Value, Inline ? "govuk-radios--inline" : null);
    }
}

/// <summary>Any number of choices; binds to a list of strings.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Choices { get; set; } = null!;

    protected override IHtmlContent Show(Field field)
    {
        Misuse.ThrowIf(Choices is null, $"There is nothing to choose from in {field.Name}");
        var chosen = Entry?.RawValue switch
        {
            string[] several => several,
            string one => [one],
            _ => (For.Model as IEnumerable)?.Cast<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!).ToArray(),
        };
        return Govuk.Checkboxes(field, Choices!, chosen, "govuk-checkboxes--small");
    }
}

/// <summary>One yes or no; binds to a boolean. The label is beside the box, and there is no legend.</summary>
[HtmlTargetElement("govuk-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    protected override IHtmlContent Show(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var isChosen = Entry?.RawValue is { } raw ? raw is "true" or string[] and ["true", ..] : For.Model is true;
        return Govuk.Checkboxes(field with { Label = default, Hint = default }, [new("true", field.Label, field.Hint, isChosen)], classes: "govuk-checkboxes--small");
    }
}

/// <summary>Three fields of one date; binds to a <see cref="DateOnly"/>. The name of a month is taken too.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    protected override IHtmlContent Show(Field field)
    {
        Misuse.ThrowIf(For.Metadata.UnderlyingOrModelType != typeof(DateOnly), $"{field.Name} is not a date");
        var typed = ViewContext.ViewData.ModelState;
        return Govuk.DateInput(field, typed.ContainsKey(Name + "-day")
            ? new(typed[Name + "-day"]!.AttemptedValue, typed[Name + "-month"]!.AttemptedValue, typed[Name + "-year"]!.AttemptedValue)
            : For.Model is DateOnly day ? DateParts.Of(day) : default);
    }
}
