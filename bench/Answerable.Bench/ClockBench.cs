using System.Diagnostics;
using System.Globalization;
using System.Text;
using Answerable.Domain.Calendars;
using Answerable.Records.Calendars;
using Answerable.Records.Clocks;

namespace Answerable.Bench;

/// <summary>Adding working days near and far, and a batch of cases from their bytes to their answers' bytes.</summary>
internal static class ClockBench
{
    private const int Additions = 2_000_000;
    private const int Cases = 100_000;
    private const int Runs = 5;

    public static void Run()
    {
        var calendar = CalendarPack.Shipped.For(CalendarKey.AnyUk);
        var (near, far) = (Nanoseconds(calendar, 20), Nanoseconds(calendar, 20_000));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"adding 20 working days: {near:0} ns, 20,000: {far:0} ns, ratio {far / near:0.00} (at most 1.5)"));

        var cases = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, Cases).Select(Case)));
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            new DueBatch(CalendarPack.Shipped).Run(new MemoryStream(cases), Stream.Null);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"due for {Cases} cases: first run {times[0]:0} ms (at most 2000), then {PageBench.Median([.. times.Skip(1)]):0} ms, {Cases / PageBench.Median([.. times.Skip(1)]) * 1000:0} cases a second"));
    }

    private static double Nanoseconds(WorkingDayCalendar calendar, int workingDays)
    {
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var day = new DateOnly(2014, 1, 1);
            var sum = 0L;
            for (var at = 0; at < Additions; at++)
            {
                sum += calendar.Add(day.AddDays(at % 3_000), workingDays).DayNumber;
            }

            best = sum == 0 ? best : Math.Min(best, clock.Elapsed.TotalNanoseconds / Additions);
        }

        return best;
    }

    private static string Case(int id)
    {
        var received = new DateOnly(2014, 1, 1).AddDays(id % 4_000);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"limit":20,"unit":"working-days","counting":"day-after","nonWorkingReceipt":"day-1","endRoll":"none","calendar":"any-uk","received":"{{received:yyyy-MM-dd}}","events":[{"kind":"pause","on":"{{received.AddDays(5):yyyy-MM-dd}}"},{"kind":"resume","on":"{{received.AddDays(15):yyyy-MM-dd}}"},{"kind":"extend","by":10,"unit":"working-days"}],"asOf":"{{received.AddDays(30):yyyy-MM-dd}}"}""");
    }
}
