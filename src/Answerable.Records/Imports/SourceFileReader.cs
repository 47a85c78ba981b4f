using Answerable.Domain.Imports;

namespace Answerable.Records.Imports;

/// <summary>Reads a file or pasted text into lines, by what it holds and not only by its name; refuses what cannot be a plan.</summary>
public static class SourceFileReader
{
    private static readonly byte[] s_zip = [0x50, 0x4B];
    private static readonly byte[] s_compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Other kinds of file by their first bytes, with their name in a sentence.</summary>
    private static readonly (byte[] Start, string Kind)[] s_others =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "a compressed archive"),
        ("Rar!"u8.ToArray(), "a compressed archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a compressed archive"),
        ([0x4D, 0x5A], "a program"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>Reads at most as much as a file may hold.</summary>
    public static async Task<SourceDocument> ReadAsync(Stream file, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await file.ReadAsync(buffer, cancellation)) > 0;)
        {
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (content.Length > ImportRefusals.MostBytes)
            {
                throw ImportRefusals.TooLarge(name);
            }
        }

        return Read(content.ToArray(), name);
    }

    /// <param name="isGuarded">An export of ours: a cell that could be taken for a formula has an apostrophe before it, so only a bare equals sign is one.</param>
    public static SourceDocument Read(byte[] content, string name, bool isGuarded = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        if (content.Length == 0)
        {
            throw ImportRefusals.Empty(name);
        }

        if (content.Length > ImportRefusals.MostBytes)
        {
            throw ImportRefusals.TooLarge(name);
        }

        if (content.AsSpan().StartsWith(s_zip) && content.Length > 3 && content[2] is 3 or 5 or 7)
        {
            return WorkbookSource.Read(content, name);
        }

        if (content.AsSpan().StartsWith(s_compound))
        {
            throw content.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? ImportRefusals.Encrypted(name) : ImportRefusals.OldWorkbook(name);
        }

        foreach (var (start, kind) in s_others)
        {
            if (content.AsSpan().StartsWith(start))
            {
                throw ImportRefusals.WrongType(name, kind);
            }
        }

        return ReadText(SourceText.Decode(content, name), name, isGuarded);
    }

    /// <summary>Text that was pasted, or that a file held.</summary>
    public static SourceDocument ReadText(string text, string name, bool isGuarded = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var lines = SourceText.Lines(text, name);
        if (lines.TrueForAll(string.IsNullOrWhiteSpace))
        {
            throw ImportRefusals.Empty(name);
        }

        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            throw ImportRefusals.WrongType(name, start[1] == '?' ? "an XML document" : "a saved web page");
        }

        return CsvSource.Suits(lines, name)
            ? CsvSource.Read(lines, name, isGuarded)
            : new(name, [.. lines.Select((line, at) => new SourceLine(at + 1, null, line))], IsGrid: false);
    }
}
