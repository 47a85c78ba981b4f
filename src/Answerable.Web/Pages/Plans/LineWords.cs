using Answerable.Domain.Imports;

namespace Answerable.Web.Pages.Plans;

/// <summary>The kinds of lines as people call them.</summary>
public static class LineWords
{
    public static string Of(LineKind kind) => kind switch
    {
        LineKind.Imported => "In the plan",
        LineKind.Heading => "Heading",
        LineKind.RepeatedHeader => "Repeated header",
        LineKind.Help => "Guidance",
        LineKind.Footnote => "Footnote",
        LineKind.Furniture => "Around the plan",
        LineKind.Blank => "Blank",
        _ => "Not understood",
    };
}
