namespace Answerable.Domain.Commitments;

/// <summary>What a text says about how far a commitment has come.</summary>
/// <param name="Declared">The words that say it, as they stand in the text; null where none do.</param>
/// <param name="CompletedOn">The one day on which it says it was completed, or null.</param>
public sealed record StatusReading(string? Declared, CommitmentStatus Status, DateOnly? CompletedOn);

/// <summary>Reads the canonical status out of a status cell, or out of the prose of a progress report.</summary>
public static class StatusReader
{
    /// <summary>A cell that holds a status and little else ("slippage", "Completed: February 2022").</summary>
    public static StatusReading ReadCell(string? text) => new(text, CommitmentStatus.Unstated, null);

    /// <summary>A progress text in which a status may be said anywhere ("… Recommended for closure.").</summary>
    public static StatusReading ReadProse(string? text) => new(null, CommitmentStatus.Unstated, null);
}
