using System.Globalization;
using System.Text;
using Answerable.Domain.Clocks;
using Answerable.Records.Outbox;

namespace Answerable.Records.Cases.Staffing;

/// <summary>A case that is late, due today or due soon, without anything that says whose it is: a message may be read over a shoulder.</summary>
internal sealed record DueCase(Guid Id, string Reference, DateOnly QueueOn, bool IsAcknowledgement, Guid? HandlerId, Guid? TeamId, bool IsRestricted, bool HasSubjects);

/// <param name="Absent">Who is away and responsible for the cases, where the reader covers; null for the reader's own.</param>
internal sealed record DueList(AwayRow? Absent, IReadOnlyList<DueCase> Cases);

/// <param name="OfTeams">The reader manages certain teams; else all of the body.</param>
internal sealed record DueTotals(int Late, int Today, int Soon, bool OfTeams);

/// <summary>The words of a morning's message.</summary>
internal static class DueMailText
{
    private const int MostCases = 40;

    public static Mail Of(string to, IReadOnlyList<DueList> lists, DueTotals? totals, DateOnly today, RecordsSettings settings)
    {
        var text = new StringBuilder();
        foreach (var list in lists)
        {
            Append(text, list, today, settings);
        }

        if (totals is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Sentence(totals)}\n{settings.AddressOf($"/cases?of={(totals.OfTeams ? "team" : "all")}&due=late")}\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"You can turn this message off: {settings.AddressOf("/cases/keys")}");
        return new(to, Subject([.. lists.SelectMany(list => list.Cases)], totals, today), text.ToString());
    }

    private static void Append(StringBuilder text, DueList list, DateOnly today, RecordsSettings settings)
    {
        if (list.Absent is { } away)
        {
            text.Append(CultureInfo.InvariantCulture, $"For {away.Person}, who is away until {ClockWords.Day(away.UntilOn)} and for whom you cover:\n\n");
        }

        foreach (var same in list.Cases.Take(MostCases).GroupBy(about => Standing(about, today), StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{same.Key}\n");
            foreach (var about in same)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {about.Reference}, {(about.IsAcknowledgement ? "acknowledge by" : "last day")} {ClockWords.Day(about.QueueOn)}\n  {settings.AddressOf($"/cases/{Uri.EscapeDataString(about.Reference)}")}\n");
            }

            text.Append('\n');
        }

        if (list.Cases.Count > MostCases)
        {
            text.Append(CultureInfo.InvariantCulture, $"and {list.Cases.Count - MostCases} more: {settings.AddressOf("/cases?of=mine")}\n\n");
        }
    }

    private static string Standing(DueCase about, DateOnly today) => about.QueueOn < today ? "Late" : about.QueueOn == today ? "Due today" : "Due within 5 working days";

    private static string Subject(IReadOnlyList<DueCase> cases, DueTotals? totals, DateOnly today)
    {
        List<string> parts = [];
        Count(cases.Count(about => about.QueueOn < today), "late");
        Count(cases.Count(about => about.QueueOn == today), "due today");
        Count(cases.Count(about => about.QueueOn > today), "due soon");
        return parts.Count > 0 ? $"Your cases: {string.Join(", ", parts)}" : string.Create(CultureInfo.InvariantCulture, $"Cases: {totals!.Late} late");

        void Count(int count, string words)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {words}"));
            }
        }
    }

    private static string Sentence(DueTotals totals) => string.Create(
        CultureInfo.InvariantCulture, $"{(totals.OfTeams ? "In your teams" : "In all teams")}: {totals.Late} late, {totals.Today} due today, {totals.Soon} due within 5 working days.");
}
