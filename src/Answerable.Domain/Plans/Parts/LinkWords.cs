using System.Text.Json;

namespace Answerable.Domain.Plans.Parts;

/// <summary>Whether the words that a link was read out of still stand in its row.</summary>
public static class LinkWords
{
    public static bool Stand(PlanContents contents, Activity row, ActivityLink link)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(link);
        if (link.Words is null || link.State is LinkState.Confirmed)
        {
            return true;
        }

        var words = Plain(link.Words);
        return new[] { row.Text, row.Comment, row.Measure, row.DeclaredStatus }.Concat(Cells(contents, row)).Any(text => text is not null && Plain(text).Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The source's own column of links, which nobody edits.</summary>
    private static IEnumerable<string> Cells(PlanContents contents, Activity row)
    {
        List<string> headers = [.. contents.Columns.Where(column => string.Equals(column.Field, Word.Of(PlanField.Links), StringComparison.Ordinal)).Select(column => column.Header)];
        return headers.Count == 0 || row.SourceCells is null ? []
            : (JsonSerializer.Deserialize<Dictionary<string, string>>(row.SourceCells) ?? []).Where(cell => headers.Contains(cell.Key)).Select(cell => cell.Value);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
