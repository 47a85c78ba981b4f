using Answerable.Domain.Access;

namespace Answerable.Domain.Clocks;

/// <summary>What cannot have happened to a clock, each with its sentence.</summary>
internal static class ClockRefusals
{
    /// <summary>A limit, with its extensions, that no law or target comes near.</summary>
    private const int Longest = 100_000;

    private const int MostMonths = 1_200;

    private static readonly DateOnly s_first = new(1800, 1, 1);
    private static readonly DateOnly s_last = new(2999, 12, 31);

    public static Refusal NeverReceived { get; } = new("clock.never-received", "There is no day of receipt: give the day on which it was received");

    public static Refusal ReceivedTwice { get; } = new("clock.received-twice", "It was received twice: correct the day of receipt instead of giving a second one");

    public static Refusal NothingToRemove { get; } = new("clock.no-extension-to-remove", "There is no extension to remove");

    public static Refusal? OutOfRange(DateOnly day) =>
        day < s_first || day > s_last ? new("clock.date", $"{ClockWords.Day(day)} is too far away: dates from 1800 to 2999 can be counted") : null;

    public static Refusal? TooLong(ClockSpan span) =>
        Math.Abs((long)span.Length) > (span.Unit is ClockUnit.CalendarMonths ? MostMonths : Longest)
            ? new("clock.too-long", $"{ClockWords.Span(span)} is too long: at most {ClockWords.Number(Longest)} days or {ClockWords.Number(MostMonths)} months can be counted")
            : null;

    public static Refusal? TooLong(IReadOnlyList<ClockExtension> extensions)
    {
        var (days, months) = (0L, 0L);
        foreach (var extension in extensions)
        {
            (days, months) = extension.By.Unit is ClockUnit.CalendarMonths ? (days, months + extension.By.Length) : (days + extension.By.Length, months);
        }

        return days > Longest || months > MostMonths
            ? new("clock.too-long", $"The extensions are too long: at most {ClockWords.Number(Longest)} days or {ClockWords.Number(MostMonths)} months can be counted")
            : null;
    }

    public static Refusal BeforeReceipt(string what, DateOnly on, DateOnly received) =>
        new("clock.before-receipt", $"{what} on {ClockWords.Day(on)}: it was received only on {ClockWords.Day(received)}");

    public static Refusal BeforeStart(string what, DateOnly on, DateOnly start) =>
        new("clock.before-start", $"The clock cannot be {what} on {ClockWords.Day(on)}: it started only on {ClockWords.Day(start)}");

    public static Refusal NotStarted(string what, DateOnly on) =>
        new("clock.not-started", $"The clock cannot be {what} on {ClockWords.Day(on)}: it has not started");

    public static Refusal PausedTwice(DateOnly on, DateOnly since) =>
        new("clock.paused-twice", $"The clock cannot be paused on {ClockWords.Day(on)}: it has been paused since {ClockWords.Day(since)} and was not resumed");

    public static Refusal NotPaused(DateOnly on) =>
        new("clock.not-paused", $"The clock cannot be resumed on {ClockWords.Day(on)}: it was not paused before");

    public static Refusal AfterStop(string what, DateOnly on, DateOnly stopped) =>
        new("clock.after-answer", $"The clock cannot be {what} on {ClockWords.Day(on)}: it stopped on {ClockWords.Day(stopped)}, when it was answered");

    public static Refusal Fixed(string what, string by) =>
        new("clock.fixed", $"The clock cannot be {what}: the date was fixed by {by}, who alone can vary it");

    public static Refusal Backwards(string what) =>
        new("clock.backwards", $"A clock that counts backwards from a day cannot be {what}");
}
