namespace Answerable.Web.Pages.Cases;

/// <summary>What has changed in a letter since the signer last saw it, paragraph by paragraph.</summary>
public sealed record LetterChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    public static LetterChanges Between(string before, string now)
    {
        var (old, current) = (Paragraphs(before), Paragraphs(now));
        return new([.. current.Except(old, StringComparer.Ordinal)], [.. old.Except(current, StringComparer.Ordinal)]);
    }

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
