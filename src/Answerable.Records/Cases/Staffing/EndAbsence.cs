using Answerable.Domain.Access;
using Answerable.Domain.Cases.Staffing;
using Microsoft.EntityFrameworkCore;

namespace Answerable.Records.Cases.Staffing;

/// <summary>Somebody is back before the last day, or will not be away after all.</summary>
public sealed class EndAbsence(RecordsContext records)
{
    public async Task RunAsync(Guid absenceId, Actor by, CancellationToken cancellation)
    {
        var scope = records.For(by);
        var absence = await scope.Rows<Absence>().SingleOrDefaultAsync(absence => absence.Id == absenceId, cancellation);
        RefusedException.ThrowIf(
            absence is null ? new("absence.not-found", "There is no such absence")
            : Absence.WhyNotFor(absence.PersonId, by)
            ?? (absence.EndedAt is not null || absence.UntilOn < scope.Today ? new Refusal("absence.ended", "It is over already") : null));
        absence!.EndedAt = scope.Now;
        await scope.SaveStaffAsync("absence-ended", cancellation);
    }
}
