using System.Globalization;
using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    public static HtmlString Radios(Field field, IEnumerable<Choice> choices, string? value = null, string? classes = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        var items = choices.Select((choice, index) => Item("radio", "radios", field, choice with
        {
            IsChosen = choice.IsChosen || (!string.IsNullOrEmpty(value) && string.Equals(choice.Value, value, StringComparison.Ordinal)),
        }, index, describedBy: null));
        return field.AroundSeveral(Markup.Of($"""<div class="{Classes("govuk-radios", classes)}" data-module="govuk-radios">{Each(items, item => item)}</div>"""));
    }

    public static HtmlString Checkboxes(Field field, IEnumerable<Choice> choices, IReadOnlyCollection<string>? values = null, string? classes = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        var describedBy = field.Label.IsEmpty ? field.Describes : null;
        var items = choices.Select((choice, index) => Item("checkbox", "checkboxes", field, choice with
        {
            IsChosen = choice.IsChosen || (choice.Value is not null && values?.Contains(choice.Value, StringComparer.Ordinal) == true),
        }, index, describedBy));
        return field.AroundSeveral(Markup.Of($"""<div class="{Classes("govuk-checkboxes", classes)}" data-module="govuk-checkboxes">{Each(items, item => item)}</div>"""));
    }

    public static HtmlString DateInput(Field field, DateParts value = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        var prefix = field.Name.Length == 0 ? "" : field.Name + "-";
        var inputs = Markup.Of($"{Part("day", "Day", value.Day, 2)}{Part("month", "Month", value.Month, 2)}{Part("year", "Year", value.Year, 4)}");
        return field.AroundSeveral(Markup.Of($"""<div class="govuk-date-input"{Attribute("id", field.ControlId)}>{inputs}</div>"""), role: "group");

        HtmlString Part(string part, string label, string? text, int width)
        {
            var input = Input(
                new() { Name = prefix + part, Id = $"{field.ControlId}-{part}", Label = label, LabelClasses = "govuk-date-input__label" },
                new() { Value = text, InputMode = "numeric", Classes = Classes("govuk-date-input__input", field.Error.IsEmpty ? null : "govuk-input--error", "govuk-input--width-" + width.ToString(CultureInfo.InvariantCulture)) });
            return Markup.Of($"""<div class="govuk-date-input__item">{input}</div>""");
        }
    }

    private static HtmlString Item(string type, string component, Field field, Choice choice, int index, string? describedBy)
    {
        var name = new HtmlString(component);
        if (choice.Divider is not null)
        {
            return Markup.Of($"""<div class="govuk-{name}__divider">{choice.Divider}</div>""");
        }

        // The first has the field's own id, so that the error summary leads to it.
        var id = choice.Id ?? (index == 0 ? field.ControlId : string.Create(CultureInfo.InvariantCulture, $"{field.ControlId}-{index + 1}"));
        var described = string.Join(' ', new[] { describedBy, choice.Hint.IsEmpty ? null : id + "-item-hint" }.Where(part => part is not null));
        return Markup.Of(
            $"""<div class="govuk-{name}__item"><input class="govuk-{name}__input" id="{id}" name="{choice.Name ?? field.Name}" type="{type}" value="{choice.Value}"{Flag("checked", choice.IsChosen)}{Flag("disabled", choice.IsDisabled)}{Attribute("data-aria-controls", choice.Reveals.IsEmpty ? null : "conditional-" + id)}{Attribute("data-behaviour", choice.Behaviour)}{Attribute("aria-describedby", described.Length == 0 ? null : described)}{Attributes(choice.Attributes)}>{Label(choice.Words, id, Classes($"govuk-{component}__label", choice.LabelClasses))}{If(!choice.Hint.IsEmpty, $"""<div id="{id}-item-hint" class="govuk-hint govuk-{name}__hint">{choice.Hint}</div>""")}</div>{If(!choice.Reveals.IsEmpty, $"""<div class="govuk-{name}__conditional{(choice.IsChosen ? "" : $" govuk-{component}__conditional--hidden")}" id="conditional-{id}">{choice.Reveals}</div>""")}""");
    }
}

/// <summary>A date as typed, which need not be one.</summary>
public readonly record struct DateParts(string? Day, string? Month, string? Year)
{
    public static DateParts Of(DateOnly day) => new(
        day.Day.ToString(CultureInfo.InvariantCulture), day.Month.ToString(CultureInfo.InvariantCulture), day.Year.ToString(CultureInfo.InvariantCulture));
}
