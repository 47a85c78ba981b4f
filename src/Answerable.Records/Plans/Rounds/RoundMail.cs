using System.Globalization;
using System.Text;
using Answerable.Domain.Plans;
using Answerable.Domain.Plans.Rounds;
using Answerable.Records.Outbox;

namespace Answerable.Records.Plans.Rounds;

/// <summary>What owners and delegates are told of a round.</summary>
internal static class RoundMail
{
    private const int MostRows = 40;

    public static Mail Opened(string to, Plan plan, Round round, int rows, RecordsSettings settings) => new(
        to,
        $"Updates for {round.PeriodName}: {plan.Title}",
        $"Please write your updates on {Rows(rows)} of {plan.Title} for {round.PeriodName} by {Say(round.DueOn)}.\n{Note(round)}\n{settings.AddressOf(Grid(plan, round))}");

    public static Mail Reminder(string to, Plan plan, Round round, IReadOnlyList<Activity> waiting, DateOnly today, RecordsSettings settings)
    {
        var text = new StringBuilder(waiting.Count == 0
            ? $"Your updates on {plan.Title} for {round.PeriodName} are written. Please send them.\n"
            : $"{Rows(waiting.Count)} of {plan.Title} {(waiting.Count == 1 ? "waits" : "wait")} for your update for {round.PeriodName}. {(today > round.DueOn ? "They were due by" : "They are due by")} {Say(round.DueOn)}.\n\n");
        foreach (var row in waiting.Take(MostRows))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(row.Number.Length > 0 ? row.Number : $"row {row.Reference}")}  {Short(row.Text)}\n");
        }

        if (waiting.Count > MostRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {waiting.Count - MostRows} more\n");
        }

        return new(to, $"Reminder: updates for {round.PeriodName}: {plan.Title}", $"{text}\n{settings.AddressOf(Grid(plan, round))}");
    }

    public static Mail SentBack(string to, Plan plan, Round round, Activity row, string reason, RecordsSettings settings) => new(
        to,
        $"Update sent back: {row.Number} of {plan.Title}",
        $"Please write another update for {round.PeriodName} on {(row.Number.Length > 0 ? $"activity {row.Number}" : $"row {row.Reference}")} of {plan.Title}: {Short(row.Text)}\n\nWhat is missing: {reason}\n\n{settings.AddressOf(Grid(plan, round))}");

    private static string Grid(Plan plan, Round round) => $"/plans/{plan.Key}/rounds/{round.PeriodKey}/mine";

    private static string Note(Round round) => round.Note is null ? "" : $"\n{round.Note}\n";

    private static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count} rows");

    private static string Short(string text)
    {
        var line = text.Split('\n')[0];
        return line.Length <= 100 ? line : line[..100] + "…";
    }

    private static string Say(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
