using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Domain.Clocks;
using Answerable.Records.Cases;
using Answerable.Records.Cases.Screens;
using Answerable.Records.Cases.Staffing;
using Answerable.Web.Access;
using Answerable.Web.Components;
using Answerable.Web.Pages.Cases.Staffing;
using Answerable.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Answerable.Web.Pages.Cases;

/// <summary>Open cases, the next that is due first.</summary>
[Needs(Permission.ReadCases)]
public sealed class QueueModel(CaseQueue queue, CaseChoices choices, CaseProcedures procedures, AssignCases assign, QueueDesk desk, Actor by) : PageModel, IFormPage
{
    public CaseQueue.Page Found { get; private set; } = null!;

    public CaseQueue.Filter Filter { get; private set; } = null!;

    public CaseChoices.Choices Lists { get; private set; } = null!;

    /// <summary>What the body uses now, and the one that the filter names.</summary>
    public IReadOnlyList<CaseRules> Procedures => [.. Lists.Procedures.Append(Lists.Rules).DistinctBy(rules => rules.Key, StringComparer.Ordinal)];

    /// <summary>Stages to choose from: of the procedure that the filter names, else of all that the body uses. Those of one key bear all its names.</summary>
    public IReadOnlyList<Choice> Stages =>
        [.. (Filter.ProcedureKey is null ? Procedures : [Lists.Rules]).SelectMany(rules => rules.Stages).GroupBy(stage => stage.Key, StringComparer.Ordinal)
            .Select(same => new Choice(same.Key, string.Join(" / ", same.Select(stage => stage.Name).Distinct(StringComparer.Ordinal))))];

    public QueueDesk.View Desk { get; private set; } = null!;

    /// <summary>For whom a clock waits, as the procedures that are shown call them, where they agree.</summary>
    public string WaitingFor => (Filter.ProcedureKey is null ? Procedures : [Lists.Rules]).Select(rules => rules.CustomerName).Distinct(StringComparer.Ordinal).ToList() is [var only] ? $"Waiting for the {only}" : "Waiting for an answer";

    public bool IsFirst { get; private set; }

    /// <summary>One of the procedures asks other bodies, with a clock of its own.</summary>
    public bool MakesEnquiries => Procedures.SelectMany(rules => rules.Stages).Any(stage => stage.EnquiryClock is not null);

    public bool MayLog => by.May(Permission.HandleCases) || by.May(Permission.ManageCases);

    public bool MayAssign => by.May(Permission.ManageCases);

    public bool MayExport => ExportCases.WhyNot(by) is null;

    public bool IsNarrowed => Filter with { Of = QueueOf.All } != new CaseQueue.Filter(QueueOf.All);

    /// <summary>References of the cases that are ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public Guid? HandlerId { get; set; }

    [BindProperty]
    public Guid? TeamId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Desk = await desk.ReadAsync(by, cancellation);
        if (!Request.QueryString.HasValue && Desk.Default is { } view)
        {
            return Redirect(StaffLinks.Open(view));
        }

        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await assign.RunAsync(new([.. Chosen.Select(reference => new CaseAddress(reference))], HandlerId, TeamId), by, cancellation);
        var absent = await desk.AwayAsync(HandlerId, by, cancellation);
        this.SayDone($"{DateWords.Count(Chosen.Count, "case")} assigned. Who is responsible now is told by e-mail.{(absent is null ? "" : $" {absent.Person} is {absent.Words}, and is told too.")}");
        return Redirect(QueueAddress.Of(QueueAddress.Read(Request.Query, Usual), QueueAddress.ReadPlace(Request.Query)));
    }

    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        Desk = await desk.ReadAsync(by, cancellation);
        Filter = QueueAddress.Read(Request.Query, Usual);
        var after = QueueAddress.ReadPlace(Request.Query);
        IsFirst = after is null;
        Found = await queue.ReadAsync(Filter, after, by, cancellation);
        Lists = await choices.ReadAsync(procedures.IsKnown(Filter.ProcedureKey) ? Filter.ProcedureKey : null, Found.LastAct, by, cancellation);
        return true;
    }

    public string Due(CaseQueue.Row row) => $"{(IsAcknowledgement(row) ? "acknowledge by" : "due")} {CaseWords.Day(row.QueueOn, Found.AsOfOn)}";

    public string Standing(CaseQueue.Row row) => CaseWords.Standing(row.QueueOn, row.DaysLeft!.Value, UnitOf(row), Found.AsOfOn);

    /// <summary>Who works on cases begins with their own; who looks after them with all.</summary>
    private QueueOf Usual => by.May(Permission.HandleCases) && !by.May(Permission.ManageCases) ? QueueOf.Mine : QueueOf.All;

    private static bool IsAcknowledgement(CaseQueue.Row row) => row.QueueOn == row.AcknowledgeDueOn;

    private ClockUnit UnitOf(CaseQueue.Row row)
    {
        var stage = procedures.Find(row.ProcedureKey, row.ProcedureVersion).Stage(row.StageKey);
        return CaseWords.UnitOf((IsAcknowledgement(row) ? stage.AcknowledgeClock : stage.AnswerClock)!);
    }
}
