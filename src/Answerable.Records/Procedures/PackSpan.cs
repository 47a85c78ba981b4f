namespace Answerable.Records.Procedures;

/// <summary>From when until when something of a pack is in force; either end may be open.</summary>
internal static class PackSpan
{
    public static (DateOnly? FromOn, DateOnly? ToOn) Effective(PackMap map)
    {
        if (map.Map("effective") is not { } effective)
        {
            return (null, null);
        }

        var (from, to) = (effective.DayOn("from"), effective.DayOn("to"));
        effective.NothingElse();
        if (from > to)
        {
            effective.Wrong("to", "it ends before it begins");
        }

        return (from, to);
    }

    public static bool Overlap((DateOnly? FromOn, DateOnly? ToOn) one, (DateOnly? FromOn, DateOnly? ToOn) other) =>
        (one.FromOn is null || other.ToOn is null || one.FromOn <= other.ToOn) && (other.FromOn is null || one.ToOn is null || other.FromOn <= one.ToOn);
}
