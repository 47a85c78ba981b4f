using System.Globalization;
using Answerable.Domain;
using Answerable.Domain.Editions;

namespace Answerable.Web.Pages.Editions;

/// <summary>The addresses of what is published, and of the work on it.</summary>
public static class EditionLinks
{
    public const string Published = "/published";

    public const string Publish = "/publish";

    public const string Formats = $"{Publish}/formats";

    public static string Body(string body) => $"{Published}/{body}";

    /// <summary>Always the version to rely on.</summary>
    public static string Series(string body, string series) => $"{Published}/{body}/{series}";

    /// <summary>Permanent.</summary>
    public static string Edition(string body, string series, int number) => string.Create(CultureInfo.InvariantCulture, $"{Series(body, series)}/{number}");

    public static string Changes(string body, string series, int number) => $"{Edition(body, series, number)}/changes";

    public static string AnotherFormat(string body, string series, int number) => $"{Edition(body, series, number)}/another-format";

    public static string File(string body, string series, int number, string file) => $"{Edition(body, series, number)}/{file}";

    public static string Feed(string body) => $"{Body(body)}/feed.atom";

    public static string Feed(string body, string series) => $"{Series(body, series)}/feed.atom";

    public static string Subject(string kind, string key) => $"{Publish}/{kind}/{key}";

    /// <summary>Where the next version begins: with what the gate still finds.</summary>
    public static string Gate(string kind, string key, string period) => $"{Publish}/{kind}/{key}/{Uri.EscapeDataString(period)}";

    public static string Prepare(string kind, string key, string period) => $"{Gate(kind, key, period)}/prepare";

    public static string Desk(Guid edition) => $"{Publish}/editions/{edition}";

    public static string Preview(Guid edition) => $"{Desk(edition)}/preview";

    public static string DeskFile(Guid edition, string file) => $"{Desk(edition)}/files/{file}";

    public static string Act(Guid edition, EditionAct act) => $"{Desk(edition)}/{Word.Of(act)}";

    public static string Correct(Guid edition) => $"{Desk(edition)}/correct";

    public static string Format(Guid request) => $"{Formats}/{request}";
}
