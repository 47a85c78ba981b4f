using System.Text.Unicode;

namespace Answerable.Domain.Files;

/// <summary>What a file is, told by its content and never by its name. What is not known is not taken.</summary>
public static class FileContent
{
    private const int TextSample = 64 * 1024;

    private static readonly (byte[] Begins, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1a, 0x0a], "image/png"),
        ([0xff, 0xd8, 0xff], "image/jpeg"),
        ("GIF87a"u8.ToArray(), "image/gif"),
        ("GIF89a"u8.ToArray(), "image/gif"),
    ];

    /// <summary>The content type, or null where the content is none that is taken.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="entries">Names inside the file where it is a ZIP; else empty.</param>
    public static string? TypeOf(ReadOnlySpan<byte> content, IReadOnlyCollection<string> entries)
    {
        foreach (var (begins, type) in Known)
        {
            if (content.StartsWith(begins))
            {
                return type;
            }
        }

        return content.StartsWith("PK"u8) ? OfficeType(entries)
            : IsText(content) ? "text/plain"
            : null;
    }

    /// <summary>A program inside the document.</summary>
    public static bool HoldsMacros(IReadOnlyCollection<string> entries) => entries.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    private static string? OfficeType(IReadOnlyCollection<string> entries) =>
        !entries.Contains("[Content_Types].xml", StringComparer.Ordinal) ? null
        : entries.Contains("xl/workbook.xml", StringComparer.Ordinal) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : entries.Contains("word/document.xml", StringComparer.Ordinal) ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : null;

    /// <summary>Readable text without control characters; a letter cut in half at the end of the sample does no harm.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, TextSample)];
        foreach (var value in sample)
        {
            if (value is < 0x20 and not (9 or 10 or 12 or 13) or 0x7f)
            {
                return false;
            }
        }

        var whole = sample.Length == content.Length ? 0 : 3;
        for (var cut = 0; cut <= Math.Min(whole, sample.Length); cut++)
        {
            if (Utf8.IsValid(sample[..^cut]))
            {
                return content.Length > 0;
            }
        }

        return false;
    }
}
