using System.Text.Unicode;

namespace Answerable.Domain.Files;

/// <summary>Whether a file is readable text.</summary>
internal static class FileText
{
    /// <summary>UTF-8 without control characters; a letter cut in half at the end of a part does no harm.</summary>
    public static bool IsText(ReadOnlySpan<byte> content, bool isWhole)
    {
        foreach (var value in content)
        {
            if (value is < 0x20 and not (9 or 10 or 12 or 13) or 0x7f)
            {
                return false;
            }
        }

        var most = isWhole ? 0 : 3;
        for (var cut = 0; cut <= Math.Min(most, content.Length); cut++)
        {
            if (Utf8.IsValid(content[..^cut]))
            {
                return content.Length > 0;
            }
        }

        return false;
    }
}
