namespace Answerable.Cli.Demo;

/// <summary>The demo's past happens on fixed days, the same on every machine; each look at the clock is a second later.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now = new(2025, 11, 3, 8, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(1);

    /// <summary>Goes on to a later day at nine in the morning.</summary>
    public void GoTo(int month, int day) => now = new(2026, month, day, 9, 0, 0, TimeSpan.Zero);

    public void GoTo(DateTimeOffset at) => now = at;
}
