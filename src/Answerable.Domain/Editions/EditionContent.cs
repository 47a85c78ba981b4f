namespace Answerable.Domain.Editions;

/// <summary>What an edition says: the one source of its page, its files and its data. Plain text everywhere; lines are separated by "\n".</summary>
public sealed record EditionContent
{
    /// <summary>The body that publishes it.</summary>
    public required string Publisher { get; init; }

    public required string Title { get; init; }

    /// <summary>The period of which it speaks, as people read it: "Quarter 2 2026-27".</summary>
    public required string Period { get; init; }

    /// <summary>The day of which the whole speaks; a cell may speak of an earlier one and says so.</summary>
    public required DateOnly AsOfOn { get; init; }

    /// <summary>What it comes to, in a few sentences, first of all.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    public IReadOnlyList<EditionText> Texts { get; init; } = [];

    public IReadOnlyList<EditionTable> Tables { get; init; } = [];

    /// <summary>Abbreviations and shorthand, with what they stand for.</summary>
    public IReadOnlyList<EditionTerm> Terms { get; init; } = [];

    /// <summary>From what it was made: which records, reported by whom, as of when.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What is left out and why, in words that give nothing away.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Whom to ask, and null where the body has not said.</summary>
    public string? Contact { get; init; }

    /// <summary>When the next one comes, where it is known.</summary>
    public DateOnly? NextOn { get; init; }
}

/// <summary>Prose under a heading of its own.</summary>
/// <param name="Key">Stable from edition to edition, in kebab case.</param>
public sealed record EditionText(string Key, string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>One table: one sheet of the workbook, one CSV.</summary>
/// <param name="Key">Stable from edition to edition, in kebab case, at most 30 characters.</param>
public sealed record EditionTable(string Key, string Title, IReadOnlyList<EditionColumn> Columns, IReadOnlyList<EditionRow> Rows);

/// <param name="Key">Stable, in kebab case.</param>
/// <param name="Help">What the column says, where its header does not.</param>
public sealed record EditionColumn(string Key, string Header, string? Help = null);

/// <param name="Key">The row's permanent reference within its table.</param>
/// <param name="Name">How people call it: "17" or "Activity 17".</param>
/// <param name="Group">The heading under which it stands, or null.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="Line">The line of the source that it was read from, where it was; not published.</param>
public sealed record EditionRow(string Key, string Name, string? Group, IReadOnlyList<string> Cells, int? Line = null);

/// <summary>A term of the legend.</summary>
public sealed record EditionTerm(string Code, string Meaning);
