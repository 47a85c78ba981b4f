using System.Buffers;
using System.IO.Compression;

namespace Answerable.Records.Imports;

/// <summary>Looks into a workbook's package before anything reads it: what it holds, how large it grows, and what must not be in it.</summary>
internal static class WorkbookPackage
{
    private const int MostEntries = 2_000;
    private const long MostUnpacked = 160L * 1024 * 1024;
    private const int SmallEntry = 1024 * 1024;
    private const int HighestRatio = 200;

    private static readonly byte[][] s_definitions = [.. new[] { "<!DOCTYPE", "<!ENTITY" }.SelectMany(word => new[] { System.Text.Encoding.ASCII.GetBytes(word), System.Text.Encoding.Unicode.GetBytes(word), System.Text.Encoding.BigEndianUnicode.GetBytes(word) })];

    public static void Check(byte[] content, string name)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var package = new ZipArchive(stream, ZipArchiveMode.Read);
        if (package.Entries.Count == 0)
        {
            throw ImportRefusals.Empty(name);
        }

        if (package.Entries.Count > MostEntries || package.Entries.Sum(entry => Math.Max(0, entry.Length)) > MostUnpacked || package.Entries.Any(IsTooDense))
        {
            throw ImportRefusals.Bomb(name);
        }

        var names = package.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToList();
        Kind(names, name);
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
        {
            throw ImportRefusals.Corrupt(name);
        }

        var unpacked = 0L;
        foreach (var entry in package.Entries)
        {
            unpacked += Unpack(entry, MostUnpacked - unpacked, name);
        }
    }

    private static void Kind(List<string> names, string name)
    {
        if (names.Exists(entry => entry.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            throw ImportRefusals.Macros(name);
        }

        if (names.Contains("word/document.xml", StringComparer.OrdinalIgnoreCase))
        {
            throw ImportRefusals.WrongType(name, "a word processor's document");
        }

        if (names.Contains("ppt/presentation.xml", StringComparer.OrdinalIgnoreCase))
        {
            throw ImportRefusals.WrongType(name, "a presentation");
        }

        if (names.Contains("mimetype", StringComparer.Ordinal) && names.Contains("content.xml", StringComparer.Ordinal))
        {
            throw ImportRefusals.WrongType(name, "an OpenDocument file");
        }

        if (!names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase))
        {
            throw ImportRefusals.WrongType(name, "a compressed archive and no spreadsheet");
        }
    }

    private static bool IsTooDense(ZipArchiveEntry entry) => entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio;

    /// <summary>Unpacks an entry without keeping it: its size must be what it says, and XML must not define entities.</summary>
    private static long Unpack(ZipArchiveEntry entry, long most, string name)
    {
        if (entry.IsEncrypted)
        {
            throw ImportRefusals.Encrypted(name);
        }

        var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        const int Overlap = 32;
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var unpacked = entry.Open();
            var (total, kept) = (0L, 0);
            for (int read; (read = unpacked.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                total += read;
                if (total > most || (total > SmallEntry && total / Math.Max(1, entry.CompressedLength) > HighestRatio))
                {
                    throw ImportRefusals.Bomb(name);
                }

                var part = buffer.AsSpan(0, kept + read);
                foreach (var definition in isXml ? s_definitions : [])
                {
                    if (part.IndexOf(definition) >= 0)
                    {
                        throw ImportRefusals.OutsideEntity(name);
                    }
                }

                var keep = Math.Min(Overlap, part.Length);
                part[^keep..].CopyTo(buffer);
                kept = keep;
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
