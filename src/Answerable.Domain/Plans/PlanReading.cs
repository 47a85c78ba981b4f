using Answerable.Domain.Commitments;
using Answerable.Domain.Imports;

namespace Answerable.Domain.Plans;

/// <summary>What was made of a source document: everything in it, line by line, nothing dropped and nothing invented.</summary>
public sealed record PlanReading
{
    /// <summary>The plan's own title as the source has it, or null.</summary>
    public string? Title { get; init; }

    public DateOnly? PeriodStartOn { get; init; }

    /// <summary>Inclusive.</summary>
    public DateOnly? PeriodEndOn { get; init; }

    public string? Vision { get; init; }

    public IReadOnlyList<ReadAim> Aims { get; init; } = [];

    public IReadOnlyList<ReadStatement> Statements { get; init; } = [];

    public IReadOnlyList<ReadTerm> Legend { get; init; } = [];

    public IReadOnlyList<ReadBudgetLine> Budget { get; init; } = [];

    public IReadOnlyList<ReadColumn> Columns { get; init; } = [];

    public IReadOnlyList<ReadSection> Sections { get; init; } = [];

    public IReadOnlyList<ReadFootnote> Footnotes { get; init; } = [];

    public IReadOnlyList<ReadSideTable> SideTables { get; init; } = [];

    /// <summary>Exactly one for each line of the source, in its order.</summary>
    public required IReadOnlyList<ReadLine> Lines { get; init; }

    /// <summary>What the reading itself has doubts about (drifted columns, lines not understood, text that is missing). The plan's own contradictions are found by <see cref="PlanFindings"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IEnumerable<ReadActivity> Activities => Sections.SelectMany(section => section.Activities);
}

public sealed record ReadAim(string Number, string Text);

public sealed record ReadStatement(string? Heading, string Text);

public sealed record ReadTerm(LegendKind Kind, string Code, string Meaning);

public sealed record ReadBudgetLine(string Label, decimal Amount, bool IsTotal);

public sealed record ReadColumn(PlanField? Field, string Header, string? Help, bool IsForPublication);

public sealed record ReadSection(string Name, bool IsNamedInSource, bool HoldsAdditions, bool HoldsCarriedForward, IReadOnlyList<ReadActivity> Activities);

/// <param name="AttachedTo">"header", "group", "row", "cell" or "none".</param>
/// <param name="AttachedName">The header, group or row number that carries the mark.</param>
/// <param name="SectionIndex">Index into the sections of the reading, or null.</param>
public sealed record ReadFootnote(string Mark, string Text, string AttachedTo, string? AttachedName, int? SectionIndex);

public sealed record ReadSideTable(string? Heading, int? SectionIndex, IReadOnlyList<IReadOnlyList<string>> Rows);

public enum ReadConfidence
{
    High,
    Medium,
    Low,
}

/// <param name="Activity">Index into <see cref="PlanReading.Activities"/> of the row it belongs to, or null.</param>
/// <param name="Note">What was made of it, in words, where the kind does not say it; or null.</param>
public sealed record ReadLine(int Number, LineKind Kind, string Text, int? Activity = null, ReadConfidence Confidence = ReadConfidence.High, string? Note = null);

/// <summary>One row as read: what was made of each cell, beside the cells word for word.</summary>
public sealed record ReadActivity
{
    /// <summary>First line of the source that it was read from.</summary>
    public required int SourceLine { get; init; }

    public string? Group { get; init; }

    public string Number { get; init; } = "";

    public required string Text { get; init; }

    public string? Type { get; init; }

    public string? Frequency { get; init; }

    /// <summary>Start and end columns, where the source has them, are read into the target as a window (or date, or open).</summary>
    public Target Target { get; init; } = Target.NoneGiven;

    /// <summary>Aim numbers as in the header, in order.</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    public string? Priority { get; init; }

    public string? Owner { get; init; }

    public string? Measure { get; init; }

    /// <summary>The status words, verbatim: the status cell, or the phrase of the progress text that says it.</summary>
    public string? DeclaredStatus { get; init; }

    public CommitmentStatus Status { get; init; }

    /// <summary>The day on which it says it was completed, where it says one day.</summary>
    public DateOnly? CompletedOn { get; init; }

    public DateOnly? AsOfOn { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Every cell of the row by its header, word for word.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cells { get; init; } = [];

    public ReadConfidence Confidence { get; init; }

    /// <summary>Values that an export of ours supplies and a source document does not: identity and the fields that no column of a printed plan has.</summary>
    public IReadOnlyDictionary<string, string> Supplied { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
