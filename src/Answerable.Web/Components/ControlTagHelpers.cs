using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Components;

/// <summary><c>&lt;govuk-input for="Input.Title" label="Title" width="20" /&gt;</c></summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>How many characters are usual: 2, 3, 4, 5, 10, 20 or 30; none takes the whole column.</summary>
    public int? Width { get; set; }

    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    public string? InputMode { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    protected override IHtmlContent Show(Field field)
    {
        Misuse.ThrowIf(Width is not (null or 2 or 3 or 4 or 5 or 10 or 20 or 30), "The design system has no such width");
        return Govuk.Input(field, new()
        {
            Value = Value,
            Type = Type,
            Autocomplete = Autocomplete,
            InputMode = InputMode,
            Spellcheck = Spellcheck,
            Prefix = Prefix,
            Suffix = Suffix,
            Classes = Width is { } width ? "govuk-input--width-" + width.ToString(CultureInfo.InvariantCulture) : null,
        });
    }
}

/// <summary>A password is never sent back to the browser.</summary>
[HtmlTargetElement("govuk-password-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PasswordInputTagHelper : FieldTagHelper
{
    public string? Autocomplete { get; set; }

    protected override IHtmlContent Show(Field field) => Govuk.PasswordInput(field, Autocomplete);
}

[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    protected override IHtmlContent Show(Field field) => Govuk.Textarea(field, Value, Rows);
}

[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Choices { get; set; } = null!;

    protected override IHtmlContent Show(Field field)
    {
        Misuse.ThrowIf(Choices is null, $"There is nothing to choose from in {field.Name}");
        return Govuk.Select(field, Choices!, Value);
    }
}

/// <summary>
/// The form around it needs <c>enctype="multipart/form-data"</c>. The browser's own control: the design system's enhanced one
/// (govuk-frontend 6.6) has a name that leaves out its visible text.
/// </summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    protected override IHtmlContent Show(Field field) => Govuk.FileUpload(field, Accept, Multiple, isEnhanced: false);
}
