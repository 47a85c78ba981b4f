namespace Answerable.Web.Pages.Plans;

/// <summary>"closure-approved" as "Closure approved".</summary>
public static class NameWords
{
    public static string Of(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
