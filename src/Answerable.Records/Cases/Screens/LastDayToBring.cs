using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;

namespace Answerable.Records.Cases.Screens;

/// <summary>Until when something could be brought under a procedure, as far as it is said when it happened: asked while it is logged.</summary>
public sealed class LastDayToBring(RecordsContext records)
{
    /// <returns>Null where there is no limit, or where it is not known when it happened.</returns>
    public DateOnly? Read(CaseRules rules, DateOnly? happenedOn, DateOnly? knownOn, Actor by) =>
        CaseTimeLimits.BringByOn(rules, records.For(by).Calendars().Of, happenedOn, knownOn);
}
