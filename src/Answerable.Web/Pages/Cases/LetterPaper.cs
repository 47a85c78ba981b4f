using System.Security.Cryptography;
using System.Text;
using Answerable.Domain.Cases;
using Answerable.Web.Components;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Html;

namespace Answerable.Web.Pages.Cases;

/// <summary>A letter on paper: who writes, to whom, the day, the text. Printed through <see cref="PdfPrinter"/>; the same letter is the same paper.</summary>
/// <param name="On">The day on the letter.</param>
public sealed record LetterPaper(string Body, CasePerson? To, DateOnly On, string Subject, string Text, bool IsLargePrint)
{
    private const string Style =
        "@page{size:A4;margin:25mm 25mm 22mm}body{margin:0;font:12pt/1.5 Arial,Helvetica,sans-serif;color:#000}.large{font-size:18pt}header{margin-bottom:14mm;font-weight:bold}address{margin-bottom:10mm;font-style:normal}p{margin:0 0 1em;overflow-wrap:anywhere}";

    /// <returns>Null where too many wait already, and where this machine prints nothing.</returns>
    public async Task<byte[]?> PrintAsync(PdfPrinter printer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(printer);
        var document = Document();
        return printer.IsOffered ? await printer.ReadAsync(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))), () => Task.FromResult(document), cancellation) : null;
    }

    /// <summary>A page that needs nothing else. Everything that a person typed is escaped.</summary>
    public string Document() => Markup.Of(
        $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>{Subject}</title><style>{new HtmlString(Style)}</style></head>
        <body class="{(IsLargePrint ? "large" : "plain")}"><header>{Body}</header><address>{Lines($"{To?.Name}\n{To?.Address}".Trim())}</address><p>{DateWords.Full(On)}</p>{Paragraphs()}</body></html>
        """).Value!;

    private HtmlString Paragraphs() =>
        Markup.Each(Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), paragraph => Markup.Of($"<p>{Lines(paragraph)}</p>"));

    private static HtmlString Lines(string text) =>
        Markup.Each(text.Split('\n').Select((line, at) => (Line: line, At: at)), one => one.At == 0 ? Markup.Of($"{one.Line}") : Markup.Of($"<br>{one.Line}"));
}
