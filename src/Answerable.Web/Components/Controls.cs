using Microsoft.AspNetCore.Html;
using static Answerable.Web.Components.Markup;

namespace Answerable.Web.Components;

public static partial class Govuk
{
    public static HtmlString Input(Field field, InputOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        options ??= new();
        var input = Markup.Of($"""<input class="{Classes("govuk-input", options.Classes, field.Error.IsEmpty ? null : "govuk-input--error")}" id="{field.ControlId}" name="{field.Name}" type="{options.Type ?? "text"}"{Attribute("spellcheck", Lower(options.Spellcheck))}{Attribute("value", options.Value)}{Flag("disabled", options.IsDisabled)}{Attribute("aria-describedby", field.Describes)}{Attribute("autocomplete", options.Autocomplete)}{Attribute("autocapitalize", options.Autocapitalize)}{Attribute("pattern", options.Pattern)}{Attribute("inputmode", options.InputMode)}{Attributes(options.Attributes)}>""");
        var hasAffix = !options.Prefix.IsEmpty || !options.Suffix.IsEmpty;
        return field.Around(!hasAffix ? input : Markup.Of(
            $"""<div class="govuk-input__wrapper">{If(!options.Prefix.IsEmpty, $"""<div class="govuk-input__prefix" aria-hidden="true">{options.Prefix}</div>""")}{input}{If(!options.Suffix.IsEmpty, $"""<div class="govuk-input__suffix" aria-hidden="true">{options.Suffix}</div>""")}</div>"""));
    }

    public static HtmlString Textarea(Field field, string? value = null, int rows = 5, string? classes = null, string? autocomplete = null, bool? spellcheck = null)
    {
        ArgumentNullException.ThrowIfNull(field);

        // A line break straight after the tag would be swallowed, so a value that begins with one gets another.
        return field.Around(Markup.Of(
            $"""<textarea class="{Classes("govuk-textarea", field.Error.IsEmpty ? null : "govuk-textarea--error", classes)}" id="{field.ControlId}" name="{field.Name}" rows="{rows}"{Attribute("spellcheck", Lower(spellcheck))}{Attribute("aria-describedby", field.Describes)}{Attribute("autocomplete", autocomplete)}>{(value is ['\n' or '\r', ..] ? "\n" : "")}{value}</textarea>"""));
    }

    public static HtmlString Select(Field field, IEnumerable<Choice> choices, string? value = null, string? classes = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Around(Markup.Of(
            $"""<select class="{Classes("govuk-select", classes, field.Error.IsEmpty ? null : "govuk-select--error")}" id="{field.ControlId}" name="{field.Name}"{Attribute("aria-describedby", field.Describes)}>{Each(choices, choice => Option(choice, value))}</select>"""));
    }

    /// <summary>With script it takes dropped files too; without, it is the browser's own.</summary>
    public static HtmlString FileUpload(Field field, string? accept = null, bool isMultiple = false, bool isEnhanced = true, string? classes = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        var input = Markup.Of($"""<input class="{Classes("govuk-file-upload", classes, field.Error.IsEmpty ? null : "govuk-file-upload--error")}" id="{field.ControlId}" name="{field.Name}" type="file"{Flag("multiple", isMultiple)}{Attribute("aria-describedby", field.Describes)}{Attribute("accept", accept)}>""");
        return field.Around(isEnhanced ? Markup.Of($"""<div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">{input}</div>""") : input);
    }

    public static HtmlString PasswordInput(Field field, string? autocomplete = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field with { GroupClasses = Classes("govuk-password-input", field.GroupClasses) }).Around(
            Markup.Of($"""<div class="govuk-input__wrapper govuk-password-input__wrapper"><input class="{Classes("govuk-input govuk-password-input__input govuk-js-password-input-input", field.Error.IsEmpty ? null : "govuk-input--error")}" id="{field.ControlId}" name="{field.Name}" type="password" spellcheck="false"{Attribute("aria-describedby", field.Describes)} autocomplete="{autocomplete ?? "current-password"}" autocapitalize="none"><button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle" data-module="govuk-button" aria-controls="{field.ControlId}" aria-label="Show password" hidden>Show</button></div>"""),
            "govuk-password-input");
    }

    private static HtmlString Option(Choice choice, string? value)
    {
        var isChosen = choice.IsChosen || (!string.IsNullOrEmpty(value) && string.Equals(choice.Value ?? choice.Words.Markup, value, StringComparison.Ordinal));
        return Markup.Of($"<option{Attribute("value", choice.Value)}{Flag("selected", isChosen)}{Flag("disabled", choice.IsDisabled)}{Attributes(choice.Attributes)}>{choice.Words}</option>");
    }
}

/// <summary>What an input may have beside its label, hint and error.</summary>
public sealed record InputOptions
{
    public string? Value { get; init; }

    public string? Type { get; init; }

    public string? Classes { get; init; }

    public string? Autocomplete { get; init; }

    public string? Autocapitalize { get; init; }

    public string? InputMode { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    public bool IsDisabled { get; init; }

    public Words Prefix { get; init; }

    public Words Suffix { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}
