namespace Answerable.Domain.Plans.Parts;

/// <summary>Reads the list that stands in a row's text, each item of which must be answered: two or more lines that begin with a bullet.</summary>
public static class ChecklistReader
{
    public static IReadOnlyList<string> Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.Contains('\n', StringComparison.Ordinal))
        {
            return [];
        }

        List<string> items = [.. text.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 2 && line[0] is '•' or '-' or '–' or '*' && line[1] == ' ').Select(line => line[2..].Trim().TrimEnd(';', '.'))];
        return items.Count > 1 ? items : [];
    }
}
