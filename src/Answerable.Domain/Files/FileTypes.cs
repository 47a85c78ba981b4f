namespace Answerable.Domain.Files;

/// <summary>A kind of file that is taken.</summary>
/// <param name="Endings">What its names end in; the first is given to one that ends otherwise.</param>
/// <param name="Begins">One of these stands at its beginning; null stands for any byte.</param>
/// <param name="Entries">Names that are all inside it, where it is a ZIP.</param>
public sealed record FileType(string Type, string Name, IReadOnlyList<string> Endings, IReadOnlyList<IReadOnlyList<byte?>> Begins, IReadOnlyList<string> Entries, bool IsText)
{
    internal bool Fits(ReadOnlySpan<byte> head, IReadOnlyCollection<string> entries)
    {
        foreach (var begin in Begins)
        {
            if (StartsWith(head, begin))
            {
                return HasAll(entries);
            }
        }

        return Begins.Count == 0 && Entries.Count > 0 && HasAll(entries);
    }

    private static bool StartsWith(ReadOnlySpan<byte> head, IReadOnlyList<byte?> begin)
    {
        for (var at = 0; at < begin.Count; at++)
        {
            if (at >= head.Length || (begin[at] is { } wanted && head[at] != wanted))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasAll(IReadOnlyCollection<string> entries) => Entries.All(entry => entries.Contains(entry, StringComparer.Ordinal));
}

/// <summary>The kinds of file that are taken, and what none of them may hold.</summary>
/// <param name="Macros">Names inside a ZIP that are a program: what a name ends in, or where it ends in a stroke what it begins with.</param>
public sealed record FileTypes(IReadOnlyList<FileType> Types, IReadOnlyList<string> Macros)
{
    /// <summary>What it is, told by its content; null where it is none of the kinds.</summary>
    /// <param name="head">The first bytes, or the whole file.</param>
    /// <param name="isWhole">It is the whole file.</param>
    /// <param name="entries">Names inside it where it is a ZIP; else empty.</param>
    public FileType? Of(ReadOnlySpan<byte> head, bool isWhole, IReadOnlyCollection<string> entries)
    {
        foreach (var type in Types)
        {
            if (type.IsText ? FileText.IsText(head, isWhole) : type.Fits(head, entries))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>A program inside the document.</summary>
    public bool HoldsMacros(IReadOnlyCollection<string> entries) => entries.Any(name => Macros.Any(macro =>
        macro.EndsWith('/') ? name.StartsWith(macro, StringComparison.OrdinalIgnoreCase) : name.EndsWith(macro, StringComparison.OrdinalIgnoreCase)));
}
