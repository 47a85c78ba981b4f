namespace Answerable.Records.Editions;

/// <summary>Which record and period the gate looks at.</summary>
/// <param name="Kind">Such as "plan".</param>
/// <param name="Key">The record's key.</param>
public sealed record GateMatter(string Kind, string Key, string Period);
