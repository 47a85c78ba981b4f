using System.Globalization;
using System.Text;
using System.Xml;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;
using Answerable.Records.Editions.Screens;

namespace Answerable.Web.Pages.Editions;

/// <summary>Atom feeds (RFC 4287): what is new, and what was withdrawn.</summary>
internal static class EditionFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public static async Task<IResult> OfBodyAsync(HttpContext context, string body, PublishedList list, EditionShelf shelf, CancellationToken cancellation) =>
        await list.ReadAsync(body, cancellation) is [var found]
            ? await WriteAsync(context, found, found.Body.Name, EditionLinks.Feed(body), EditionLinks.Body(body), shelf, cancellation)
            : Results.NotFound();

    public static async Task<IResult> OfSeriesAsync(HttpContext context, string body, string series, PublishedList list, EditionShelf shelf, CancellationToken cancellation)
    {
        var found = await list.ReadAsync(body, cancellation) is [var only] ? only with { Editions = [.. only.Editions.Where(edition => string.Equals(edition.Series, series, StringComparison.Ordinal))] } : null;
        return found?.Editions is [var newest, ..]
            ? await WriteAsync(context, found, newest.Title, EditionLinks.Feed(body, series), EditionLinks.Series(body, series), shelf, cancellation)
            : Results.NotFound();
    }

    private static async Task<IResult> WriteAsync(
        HttpContext context, PublishedList.Published found, string title, string self, string page, EditionShelf shelf, CancellationToken cancellation)
    {
        var shown = found.Editions.Take(Most).ToList();
        var summaries = new List<string>();
        foreach (var edition in shown)
        {
            summaries.Add(string.Join(' ', (await shelf.ContentAsync(edition.ContentHash, cancellation)).Summary));
        }

        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        return Results.Bytes(Write(found with { Editions = shown }, summaries, title, site, self, page), "application/atom+xml; charset=utf-8");
    }

    private static byte[] Write(PublishedList.Published found, List<string> summaries, string title, string site, string self, string page)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en");
            xml.WriteElementString("id", Atom, site + self);
            xml.WriteElementString("title", Atom, Legible(title));
            xml.WriteElementString("updated", Atom, At(found.Editions.Max(Changed)));
            Link(xml, "self", site + self, "application/atom+xml");
            Link(xml, "alternate", site + page, "text/html");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Legible(found.Body.Name));
            xml.WriteEndElement();
            foreach (var (edition, summary) in found.Editions.Zip(summaries))
            {
                Entry(xml, edition, summary, site + EditionLinks.Edition(found.Body.Key, edition.Series, edition.Number));
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, PublishedList.Row edition, string summary, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{edition.Id}");
        xml.WriteElementString("title", Atom, Legible($"{(edition.State is EditionState.Withdrawn ? "Withdrawn: " : edition.Correction is null ? "" : "Corrected: ")}{edition.Title}, {edition.Period}"));
        xml.WriteElementString("published", Atom, At(edition.PublishedAt));
        xml.WriteElementString("updated", Atom, At(Changed(edition)));
        Link(xml, "alternate", address, "text/html");
        xml.WriteElementString("summary", Atom, Legible(edition.WithdrawalReason is { } reason ? $"Withdrawn: {reason}" : edition.Correction is { } correction ? $"{correction} {summary}" : summary));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateTime Changed(PublishedList.Row edition) => edition.WithdrawnAt ?? edition.PublishedAt;

    private static string At(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>What XML cannot hold (a control character, half of one) becomes the sign for a character that was lost.</summary>
    private static string Legible(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value is < ' ' and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune));
}
