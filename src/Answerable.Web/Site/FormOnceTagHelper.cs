using System.Security.Cryptography;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Answerable.Web.Site;

/// <summary>In a form that adds something: sent twice as it is, it is done once.</summary>
[HtmlTargetElement("form-once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormOnceTagHelper : TagHelper
{
    private const int Letters = 24;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "input";
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", FormsOnce.Field);
        output.Attributes.SetAttribute("value", RandomNumberGenerator.GetHexString(Letters, lowercase: true));
    }
}
