namespace Answerable.Records.Cases;

/// <summary>Which case, and the version that the person saw; null where it does not matter.</summary>
public sealed record CaseAddress(string Reference, int? Version = null);
