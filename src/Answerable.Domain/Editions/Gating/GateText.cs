namespace Answerable.Domain.Editions.Gating;

/// <summary>A text of the content and where it stands. A place without a row is the column as a whole: its header, its help and what is the same in all its cells.</summary>
/// <param name="Header">The header of its column, or null in prose.</param>
/// <param name="IsWhole">It stands for itself: a cell, and not a header or a heading.</param>
internal sealed record GateText(EditionPlace Place, string Text, string? Header, bool IsWhole);

internal static class GateTexts
{
    /// <summary>Every text of the content that the public would read, each once.</summary>
    public static IEnumerable<GateText> Of(EditionContent content) =>
        Prose(content).Concat(content.Tables.SelectMany(Table)).Where(text => !string.IsNullOrWhiteSpace(text.Text));

    /// <summary>The text at a place: what a decision about it depends on.</summary>
    public static string At(EditionContent content, EditionPlace place)
    {
        if (place.Table is null)
        {
            return string.Join('\n', Prose(content).Where(text => text.Place == place).Select(text => text.Text));
        }

        var table = content.Tables.FirstOrDefault(table => string.Equals(table.Key, place.Table, StringComparison.Ordinal));
        var column = table?.Columns.Select((one, at) => (one, at)).FirstOrDefault(pair => string.Equals(pair.one.Key, place.Column, StringComparison.Ordinal));
        var row = table?.Rows.FirstOrDefault(row => string.Equals(row.Key, place.Row, StringComparison.Ordinal));
        return (column?.one, row) switch
        {
            (null, null) => table?.Title ?? "",
            (null, { } whole) => string.Join('\n', whole.Cells),
            ({ } header, null) => $"{header.Header}\n{header.Help}",
            _ => row.Cells[column.Value.at],
        };
    }

    private static IEnumerable<GateText> Prose(EditionContent content)
    {
        yield return Of("title", content.Title);
        yield return Of("publisher", content.Publisher);
        yield return Of("period", content.Period);
        foreach (var sentence in content.Summary)
        {
            yield return Of("summary", sentence);
        }

        foreach (var text in content.Texts)
        {
            yield return Of(text.Key, text.Heading, isWhole: false);
            foreach (var paragraph in text.Paragraphs)
            {
                yield return Of(text.Key, paragraph);
            }
        }

        foreach (var term in content.Terms)
        {
            yield return Of("terms", term.Meaning, isWhole: false);
        }

        foreach (var source in content.Sources)
        {
            yield return Of("sources", source);
        }

        yield return Of("contact", content.Contact ?? "");
    }

    private static GateText Of(string key, string text, bool isWhole = true) => new(new(null, null, key), text, null, isWhole);

    /// <summary>What is the same in many cells of a column, such as the name of a section, is looked at once.</summary>
    private static IEnumerable<GateText> Table(EditionTable table)
    {
        yield return new(new(table.Key, null, null), table.Title, null, false);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var column = table.Columns[at];
            yield return new(new(table.Key, null, column.Key), column.Header, column.Header, false);
            yield return new(new(table.Key, null, column.Key), column.Help ?? "", column.Header, false);
            foreach (var row in table.Rows)
            {
                if (row.Group is null || !string.Equals(row.Group, row.Cells[at], StringComparison.Ordinal))
                {
                    yield return new(new(table.Key, row.Key, column.Key), row.Cells[at], column.Header, true);
                }
            }
        }

        foreach (var group in table.Rows.Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return new(new(table.Key, null, "group-heading"), group, null, false);
        }
    }
}
