namespace Answerable.Records.Cases.Exchange;

/// <summary>Something about a row of the file.</summary>
/// <param name="Line">As the file counts them, the header's line too.</param>
/// <param name="Column">Null where it is about the whole row.</param>
public sealed record CaseRowNote(int Line, string? Column, string? Reference, string Message);

/// <summary>What an import did, or would do.</summary>
/// <param name="Rows">Cases in the file.</param>
/// <param name="Problems">Why it cannot be taken over as it is. Where there is one, nothing is written.</param>
/// <param name="Notes">What is taken over and should be looked at.</param>
/// <param name="Unread">Columns that were left aside.</param>
/// <param name="NewServices">Services that were added, or would be.</param>
/// <param name="NewPeople">Handlers who were added, or would be.</param>
public sealed record CaseImportOutcome(
    int Rows,
    int Open,
    int Closed,
    IReadOnlyList<CaseRowNote> Problems,
    IReadOnlyList<CaseRowNote> Notes,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Unread,
    IReadOnlyList<string> NewServices,
    IReadOnlyList<string> NewPeople,
    bool IsWritten);
