namespace Answerable.Records.Plans;

/// <summary>Which activity a person means, and which version of it they were looking at.</summary>
/// <param name="Version">Null where the act does not depend on what was seen.</param>
public sealed record ActivityAddress(string Plan, int Reference, int? Version = null);
