namespace Answerable.Records.Plans;

/// <summary>Identities of rows sort by the instant of the act that made them.</summary>
internal static class RowId
{
    public static Guid Next(DateTime at) => Guid.CreateVersion7(new DateTimeOffset(at));
}
