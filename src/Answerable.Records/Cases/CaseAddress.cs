namespace Answerable.Records.Cases;

/// <summary>Which case, and the version that the person saw; null where it does not matter.</summary>
/// <param name="Minutes">How long what is done took, where the procedure records it.</param>
public sealed record CaseAddress(string Reference, int? Version = null, int? Minutes = null);
