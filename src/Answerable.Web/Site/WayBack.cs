using Microsoft.AspNetCore.Mvc;

namespace Answerable.Web.Site;

/// <summary>The way back to the page from which a person was sent to mend something: in the address, and only to a page of this site.</summary>
public static class WayBack
{
    public const string Name = "return";

    /// <param name="address">With or without a fragment.</param>
    public static string Add(string address, string back)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(back);
        var (path, fragment) = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
        return $"{path}?{Name}={Uri.EscapeDataString(back)}{fragment}";
    }

    /// <returns>Null where there is none, or where it leads to another site.</returns>
    public static string? Local(this IUrlHelper url, string? back) => url.IsLocalUrl(back) ? back : null;
}
