using System.Text;

namespace Answerable.Records.Imports;

/// <summary>Bytes to text, and text to lines.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By its byte order mark; else UTF-8 if it is that; else UTF-16 if every other byte is zero; else Windows-1252.</summary>
    public static string Decode(byte[] content, string name)
    {
        var text = Marked(content) ?? Unmarked(content);
        if (text.AsSpan().IndexOf('\0') >= 0 || text.Count(letter => letter < ' ' && letter is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\u001b')) * 100 > text.Length)
        {
            throw ImportRefusals.Binary(name);
        }

        return text;
    }

    /// <summary>The physical lines; a line end at the very end begins no further line.</summary>
    public static List<string> Lines(string text, string name)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            length = length < 0 ? text.Length - at : length;
            if (length > ImportRefusals.LongestLine)
            {
                throw ImportRefusals.TooWide(name);
            }

            lines.Add(text.Substring(at, length));
            at += length;
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            if (lines.Count > ImportRefusals.MostRows)
            {
                throw ImportRefusals.TooManyRows(name);
            }
        }

        return lines;
    }

    private static string? Marked(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..])
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32.GetString(bytes[4..])
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : null;
    }

    private static string Unmarked(byte[] content)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == 0)
            {
                (even, odd) = at % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        if (Math.Max(even, odd) * 5 > content.Length && Math.Min(even, odd) * 50 < content.Length)
        {
            return odd > even ? Encoding.Unicode.GetString(content) : Encoding.BigEndianUnicode.GetString(content);
        }

        try
        {
            return s_strictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return s_windows.GetString(content);
        }
    }
}
