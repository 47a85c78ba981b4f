using Answerable.Domain.Access;
using Answerable.Domain.Cases;
using Answerable.Records.Calendars;

namespace Answerable.Records.Cases.Screens;

/// <summary>Until when something could be brought under a procedure, as far as it is said when it happened: asked while it is logged.</summary>
public sealed class LastDayToBring(RecordsContext records)
{
    /// <returns>Null where there is no limit, or where it is not known when it happened.</returns>
    public async Task<DateOnly?> ReadAsync(CaseRules rules, DateOnly? happenedOn, DateOnly? knownOn, Actor by, CancellationToken cancellation) =>
        CaseTimeLimits.BringByOn(rules, (await records.For(by).CalendarsAsync(cancellation)).Of, happenedOn, knownOn);
}
