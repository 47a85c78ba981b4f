using Answerable.Domain.Files;

namespace Answerable.Records.Files;

/// <summary>The kinds of file that are taken: <c>packs/documents/types.txt</c>, one a line.</summary>
public static class FileTypesPack
{
    private const string Name = "documents/types.txt";

    private static readonly Lazy<FileTypes> s_shipped = new(ReadShipped);

    public static FileTypes Shipped => s_shipped.Value;

    /// <summary>What is wrong with the list in a folder of packs, or with the one that ships where no folder is given; null where the folder has none.</summary>
    public static IReadOnlyList<PackProblem>? Check(string? folder)
    {
        if (folder is not null && !File.Exists(Path.Combine(folder, Name)))
        {
            return null;
        }

        var problems = new PackProblems(Name);
        using var text = folder is null ? Open() : new StreamReader(Path.Combine(folder, Name));
        Read(text, problems);
        return problems.Found;
    }

    /// <summary>Whole only where no problem was found.</summary>
    public static FileTypes Read(TextReader text, PackProblems problems)
    {
        List<FileType> types = [];
        List<string> macros = [];
        var line = 0;
        while (text.ReadLine() is { } read)
        {
            line++;
            string[] parts = read.Trim() is { Length: > 0 } kept && !kept.StartsWith('#') ? kept.Split('|', StringSplitOptions.TrimEntries) : [];
            if (parts is ["macros", var names])
            {
                macros.AddRange(Words(names));
            }
            else if (parts.Length > 0 && Type(parts, problems, line) is { } type)
            {
                types.Add(type);
            }
        }

        return new(types, macros);
    }

    private static FileType? Type(string[] parts, PackProblems problems, int line)
    {
        if (parts is not [{ Length: > 0 } type, { Length: > 0 } name, { Length: > 0 } endings, _, ..])
        {
            problems.Add(line, "a kind of file is: type | what it is called | what its names end in | how its content is told");
            return null;
        }

        List<IReadOnlyList<byte?>> begins = [];
        List<string> inside = [];
        var isText = false;
        foreach (var how in parts[3..])
        {
            switch (Words(how))
            {
                case ["begins", _, ..] words: begins.AddRange(words.Skip(1).Select(hex => Bytes(hex, problems, line))); break;
                case ["inside", _, ..] words: inside.AddRange(words.Skip(1)); break;
                case ["text"]: isText = true; break;
                default: problems.Add(line, $"\"{how}\" must be begins with hexadecimal digits, inside with names, or text"); break;
            }
        }

        return new(type, name, Words(endings), begins, inside, isText);
    }

    private static List<byte?> Bytes(string hex, PackProblems problems, int line)
    {
        List<byte?> bytes = [];
        for (var at = 0; at + 1 < hex.Length; at += 2)
        {
            var pair = hex.AsSpan(at, 2);
            if (pair is not "??" && !(char.IsAsciiHexDigit(pair[0]) && char.IsAsciiHexDigit(pair[1])))
            {
                break;
            }

            bytes.Add(pair is "??" ? null : Convert.FromHexString(pair)[0]);
        }

        if (bytes.Count == 0 || bytes.Count * 2 != hex.Length)
        {
            problems.Add(line, $"\"{hex}\" must be pairs of hexadecimal digits, or ?? for any byte");
        }

        return bytes;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FileTypes ReadShipped()
    {
        var problems = new PackProblems(Name);
        using var text = Open();
        var read = Read(text, problems);
        problems.Refuse();
        return read;
    }

    private static StreamReader Open() => new(typeof(FileTypesPack).Assembly.GetManifestResourceStream("packs/" + Name)!);
}
