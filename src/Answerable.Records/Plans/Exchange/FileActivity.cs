using System.Text.Json;
using Answerable.Domain.Commitments;

namespace Answerable.Records.Plans.Exchange;

/// <summary>One activity as our own exports hold it.</summary>
public sealed class FileActivity
{
    /// <summary>Stable identity within the plan.</summary>
    public int Id { get; set; }

    /// <summary>Place of the section, from 1.</summary>
    public int Section { get; set; }

    public string? Group { get; set; }

    public string? Number { get; set; }

    public string Activity { get; set; } = "";

    public string? Type { get; set; }

    public string? Frequency { get; set; }

    public TargetKind TargetKind { get; set; } = TargetKind.None;

    public string? Target { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public decimal? Quantity { get; set; }

    public string? Offset { get; set; }

    public string? Anchor { get; set; }

    public List<string> Aims { get; set; } = [];

    public string? Priority { get; set; }

    public string? Owner { get; set; }

    public List<FileOwner> Owners { get; set; } = [];

    public string? Measure { get; set; }

    public List<FileMeasure> Measures { get; set; } = [];

    public string? DeclaredStatus { get; set; }

    public CommitmentStatus Status { get; set; }

    public CommitmentStatus? StatusBefore { get; set; }

    public DateOnly? AsOf { get; set; }

    public string? Comment { get; set; }

    public DateOnly? Completed { get; set; }

    public DateOnly? OriginalDue { get; set; }

    public DateOnly? AgreedDue { get; set; }

    public string? AgreedBy { get; set; }

    public string? ClosureReason { get; set; }

    public string? ClosureEvidence { get; set; }

    public bool NeedsEvidence { get; set; }

    public string? WakeCondition { get; set; }

    public DateOnly? WakeOn { get; set; }

    public int? DuplicateOf { get; set; }

    public string? CarriedFrom { get; set; }

    public string? Displaced { get; set; }

    public string? Withheld { get; set; }

    public List<FileItem> Items { get; set; } = [];

    public List<FileLink> Links { get; set; } = [];

    public List<FileDocument> Documents { get; set; } = [];

    public List<FileCited> Recommendations { get; set; } = [];

    public int? SourceLine { get; set; }

    /// <summary>The source's cells word for word, by header.</summary>
    public JsonElement? SourceCells { get; set; }
}
