using Answerable.Records.Cases.Screens;

namespace Answerable.Web.Pages.Cases;

/// <summary>What the queue is asked, in words.</summary>
public static class QueueWords
{
    public static readonly IReadOnlyList<(QueueOf Of, string Words)> Whose = [(QueueOf.Mine, "Mine"), (QueueOf.Team, "My team’s"), (QueueOf.Unassigned, "Nobody’s yet"), (QueueOf.All, "All open")];

    public static readonly IReadOnlyList<(QueueWhen When, string Words)> Whens = [(QueueWhen.Late, "Late"), (QueueWhen.Soon, "Due within 5 working days"), (QueueWhen.Paused, "Waiting for an answer"), (QueueWhen.EnquiryLate, "A body has not answered in time")];

    /// <summary>Mine; Late; Investigation; handled by Owen Reid.</summary>
    public static string Of(CaseQueue.Filter filter, CaseChoices.Choices lists)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var whose = Whose.First(view => view.Of == filter.Of).Words;
        return Narrowing(filter, lists) is { Length: > 0 } narrowing ? $"{whose}; {narrowing}" : whose;
    }

    /// <summary>Late; Investigation; handled by Owen Reid. Empty where no filter is set.</summary>
    public static string Narrowing(CaseQueue.Filter filter, CaseChoices.Choices lists)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(lists);
        return string.Join("; ", new[]
        {
            filter.When is { } when ? Whens.First(one => one.When == when).Words : null,
            filter.ProcedureKey is null ? null : lists.Rules.Name,
            filter.StageKey is { } stage ? lists.Procedures.Append(lists.Rules).SelectMany(rules => rules.Stages).FirstOrDefault(one => one.Key == stage)?.Name ?? stage : null,
            filter.State is { } state ? CaseStateTag.Words(state) : null,
            filter.HandlerId is { } handler ? $"handled by {lists.Handlers.FirstOrDefault(one => one.Id == handler)?.Name ?? "someone who no longer works on cases"}" : null,
            filter.ServiceId is { } service ? $"about {lists.Units.FirstOrDefault(one => one.Id == service)?.Name ?? "a service that is not there"}" : null,
            filter.TeamId is { } team ? $"with {lists.Units.FirstOrDefault(one => one.Id == team)?.Name ?? "a team that is not there"}" : null,
            filter.Text is { } text ? $"“{text}”" : null,
        }.OfType<string>());
    }
}
