using Answerable.Domain.Calendars;

namespace Answerable.Records.Cases.Past;

/// <summary>When cases are logged: on working days, more on Mondays and after holidays, more in winter than in summer, a little more each year.</summary>
internal sealed class PastCalendar
{
    /// <summary>By month, January first: pipes burst, roofs leak and streets are dark in winter; in July people are away.</summary>
    private static readonly double[] s_seasons = [1.35, 1.2, 1.1, 0.95, 0.95, 0.9, 0.75, 0.85, 1.05, 1.05, 1.1, 0.8];

    private const double GrowthInYear = 0.04;

    private readonly List<(DateOnly On, int Cases)> days = [];

    public PastCalendar(WorkingDayCalendar working, DateOnly firstOn, DateOnly lastOn, int cases, PastDice dice)
    {
        var weights = new List<(DateOnly On, double Weight)>();
        var free = 0;
        for (var on = firstOn; on <= lastOn; on = on.AddDays(1))
        {
            if (!working.IsWorking(on))
            {
                free++;
                continue;
            }

            var years = (on.DayNumber - firstOn.DayNumber) / 365.25;
            var afterRest = 1 + Math.Min(free, 4) * 0.15;
            weights.Add((on, s_seasons[on.Month - 1] * Math.Pow(1 + GrowthInYear, years) * afterRest * (0.8 + dice.Part() * 0.4)));
            free = 0;
        }

        var (all, sum, given) = (weights.Sum(day => day.Weight), 0.0, 0);
        foreach (var (on, weight) in weights)
        {
            sum += weight;
            var upTo = (int)Math.Round(sum / all * cases);
            days.Add((on, upTo - given));
            given = upTo;
        }
    }

    /// <summary>Each day with the number of cases that are logged on it.</summary>
    public IReadOnlyList<(DateOnly On, int Cases)> Days => days;

    /// <summary>So long a past is believable for so many cases.</summary>
    public static int YearsFor(int cases) => cases switch { <= 5_000 => 1, <= 50_000 => 2, <= 500_000 => 4, _ => 6 };
}
