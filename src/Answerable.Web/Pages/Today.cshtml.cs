using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Records.Editions.Screens;
using Answerable.Records.Plans.Screens;
using Answerable.Web.Access;
using Answerable.Web.Pages.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages;

/// <summary>What waits for me today, each with its next step; above it one line of the team's state.</summary>
[Needs(
    Permission.HandleCases, Permission.ManageCases, Permission.SignOffAnswers, Permission.UpdateOwnActivities, Permission.EditPlans, Permission.RunRounds, Permission.ApproveClosures, Permission.DecideOnPlans,
    Permission.PrepareEditions, Permission.ApproveEditions)]
public sealed class TodayModel(CaseToday cases, QueueDesk desk, LateEnquiries enquiries, PlanToday plans, EditionToday editions, Actor by, TimeProvider clock) : PageModel
{
    public DateOnly Today => by.Today(clock);

    public bool WorksOnCases => by.May(Permission.ReadCases) && (by.May(Permission.HandleCases) || by.May(Permission.ManageCases) || by.May(Permission.SignOffAnswers));

    /// <summary>Null for those who do not work on cases.</summary>
    public CaseToday.View? Cases { get; private set; }

    /// <summary>For whom they cover; null for those who do not work on cases.</summary>
    public QueueDesk.View? Desk { get; private set; }

    /// <summary>What other bodies should have answered by now.</summary>
    public IReadOnlyList<LateEnquiries.Row> Enquiries { get; private set; } = [];

    public PlanToday.View Plans { get; private set; } = null!;

    public EditionToday.View Editions { get; private set; } = null!;

    public bool IsEmpty => Cases is null or { Rows.Count: 0 } && Enquiries.Count == 0 && Plans is { Updates.Count: 0, Rounds.Count: 0, Closures.Count: 0, Decisions.Count: 0, Questions.Count: 0 } && Editions is { Editions.Count: 0, Formats: 0 };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Desk = WorksOnCases ? await desk.ReadAsync(by, cancellation) : null;
        Cases = WorksOnCases ? await cases.ReadAsync(by, cancellation) : null;
        Enquiries = WorksOnCases ? await enquiries.ReadAsync(by, cancellation) : [];
        Plans = await plans.ReadAsync(by, cancellation);
        Editions = await editions.ReadAsync(by, cancellation);
    }

    /// <summary>What a case waits for, and where that is done.</summary>
    public static (string Words, string Address) NextStep(CaseToday.Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Because switch
        {
            TodayBecause.ToSign => ("Sign it or send it back", CaseLinks.Answer(row.Reference)),
            TodayBecause.SentBack => ("Change the answer", CaseLinks.Answer(row.Reference)),
            TodayBecause.ToSend => ("Send the answer", CaseLinks.Answer(row.Reference)),
            TodayBecause.ToClose => ("Complete and close", CaseLinks.Case(row.Reference)),
            _ => (row.IsAcknowledgement ? "Acknowledge it" : row.State is CaseState.Drafted ? "Go on with the answer" : "Work on it", CaseLinks.Case(row.Reference)),
        };
    }
}
