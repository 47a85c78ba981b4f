using System.Globalization;
using Answerable.Domain.Access;

namespace Answerable.Records;

/// <summary>Something in a pack that is not right: where, and what to do about it.</summary>
public sealed record PackProblem(string File, long Line, string Sentence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}: {Sentence}");
}

/// <summary>What was found wrong while one file of a pack was read: all of it, not only the first.</summary>
public sealed class PackProblems(string file)
{
    private readonly List<PackProblem> found = [];
    private string? otherFile;
    private long from = long.MaxValue;

    public string File => file;

    public IReadOnlyList<PackProblem> Found => found;

    public void Add(long line, string sentence) => found.Add(line > from ? new(otherFile!, line - from, $"{sentence} (read for {file})") : new(file, line, sentence));

    /// <summary>What is read after this line stands in another file: a variant is read together with what it is a variant of.</summary>
    internal void GoOnIn(string other, long line) => (otherFile, from) = (other, line);

    /// <exception cref="RefusedException">Something is wrong; every sentence, one a line.</exception>
    public void Refuse()
    {
        if (found.Count > 0)
        {
            throw new RefusedException(new("pack.not-right", string.Join('\n', found)));
        }
    }
}
