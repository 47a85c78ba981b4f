namespace Answerable.Records.Cases.Finding;

/// <summary>What somebody is looking for: all of these terms, in whatever order and wherever in the case. Of the last one the beginning is enough.</summary>
public sealed record CaseQuery(IReadOnlyList<CaseQuery.Term> Terms)
{
    /// <summary>More is cut off.</summary>
    public const int MostLetters = 200;

    private const int MostTerms = 10;

    /// <summary>A shorter beginning finds everything.</summary>
    private const int ShortestBeginning = 3;

    /// <param name="Parts">What the term is made of: "Anne" and "Marie".</param>
    /// <param name="Joined">Instead of them, written as one: "annemarie".</param>
    /// <param name="IsBeginning">Words that begin with the last part count too.</param>
    public sealed record Term(IReadOnlyList<string> Parts, string? Joined, bool IsBeginning)
    {
        /// <summary>A folded word of a text is one that was looked for.</summary>
        public bool Finds(string word) => Parts.Index().Any(part => Matches(word, part.Item, part.Index == Parts.Count - 1)) || (Joined is { } joined && Matches(word, joined, isLast: true));

        private bool Matches(string word, string part, bool isLast) =>
            isLast && IsBeginning ? word.StartsWith(part, StringComparison.Ordinal) : string.Equals(word, part, StringComparison.Ordinal);
    }

    /// <returns>Null where there is no letter and no digit in it.</returns>
    public static CaseQuery? Read(string? typed)
    {
        var text = typed is null ? "" : typed.Length > MostLetters ? typed[..MostLetters] : typed;
        var chunks = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(CaseWords.Fold).Where(chunk => chunk.Parts.Length > 0).Take(MostTerms).ToList();
        return chunks.Count == 0 ? null : new([.. chunks.Select((chunk, at) => new Term(chunk.Parts, chunk.Joined, at == chunks.Count - 1 && IsEnough(chunk.Parts[^1])))]);
    }

    public bool Finds(string word) => Terms.Any(term => term.Finds(word));

    /// <summary>Where words are written without spaces one character is a word.</summary>
    private static bool IsEnough(string beginning) => beginning.Length >= ShortestBeginning || !char.IsAscii(beginning[0]);
}
