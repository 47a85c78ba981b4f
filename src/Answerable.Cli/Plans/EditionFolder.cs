using System.Text;
using System.Text.Encodings.Web;
using Answerable.Domain.Editions;
using Answerable.Records.Editions;

namespace Answerable.Cli.Plans;

/// <summary>Writes the files of an edition, as they are served, into a folder.</summary>
internal static class EditionFolder
{
    public static async Task WriteAsync(string folder, string series, EditionContent content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in EditionPress.Build(series, content))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), file.Rendition is EditionRendition.Html ? Page(content, file.Bytes) : file.Bytes, cancellation);
        }
    }

    /// <summary>The stored part is the inside of a page; by itself it needs a head and a heading.</summary>
    private static byte[] Page(EditionContent content, byte[] inside)
    {
        var title = HtmlEncoder.Default.Encode($"{content.Title}: {content.Period}");
        return Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title></head>\n<body>\n<main>\n<h1>{title}</h1>\n{Encoding.UTF8.GetString(inside)}</main>\n</body>\n</html>\n");
    }
}
